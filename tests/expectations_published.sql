-- A small published database in which every expectation is met: two reports of one strike, a toll
-- that the strike accounts for, a statement, a designation. Tests break one thing at a time.

create table dim_articles (
    article_id varchar, title varchar, publisher varchar, source_family varchar,
    published_on date, url varchar
);
insert into dim_articles values
    ('a1', 'Six die in strike', 'Daily', 'daily', date '2026-03-08', 'https://daily.example/1'),
    ('a2', 'Boat hit at sea', 'Weekly', 'weekly', date '2026-03-09', 'https://weekly.example/2');

create table fct_copies (
    article_id varchar, original_article_id varchar, source_family varchar, basis varchar,
    shared_sentences bigint, share double
);

create table dim_actors (actor_id varchar, name varchar, kind varchar, country varchar);
insert into dim_actors values
    ('us-southern-command', 'U.S. Southern Command', 'command', 'US'),
    ('los-lobos', 'Los Lobos', 'armed_group', 'EC');

create table dim_places (
    place_id varchar, name varchar, kind varchar, country varchar,
    latitude double, longitude double
);
insert into dim_places values
    ('EC-U', 'Sucumbíos', 'subdivision', 'EC', -0.08, -76.89),
    ('sea-eastern-pacific', 'Eastern Pacific', 'sea', null, 10.0, -100.0);

create table fct_strikes (
    strike_id varchar, event_type varchar, date_best date, date_earliest date,
    date_latest date, date_precision varchar, place_id varchar, place_name varchar,
    attackers varchar, participation varchar, target_type varchar, target_name varchar,
    vessels_best bigint, killed_best bigint, killed_low bigint, killed_high bigint,
    wounded_best bigint, survived_best bigint, presumed_dead_best bigint, articles bigint,
    source_families bigint, first_reported_on date, last_reported_on date,
    open_conflicts bigint
);
insert into fct_strikes values
    (
        's1', 'vessel_strike', date '2026-03-08', date '2026-03-08', date '2026-03-08', 'day',
        'sea-eastern-pacific', 'Eastern Pacific', 'U.S. Southern Command', 'alone', 'vessel',
        'a boat', 1, 6, 6, 6, 0, 2, 0, 2, 2, date '2026-03-08', date '2026-03-09', 0
    );

create table fct_strike_reports (
    article_id varchar, strike_id varchar, event_no bigint, event_type varchar,
    date_start date, date_end date, date_precision varchar, place_id varchar,
    place_name varchar, participation varchar, target_text varchar, evidence varchar,
    claim_ids varchar [], sentence varchar
);
insert into fct_strike_reports values
    (
        'a1', 's1', 1, 'vessel_strike', date '2026-03-08', date '2026-03-08', 'day',
        'sea-eastern-pacific', 'Eastern Pacific', 'alone', 'a boat',
        'a strike on a boat', ['r1'], 'It was a strike on a boat.'
    ),
    (
        'a2', 's1', 1, 'vessel_strike', date '2026-03-08', date '2026-03-08', 'day',
        'sea-eastern-pacific', 'Eastern Pacific', 'alone', 'a vessel',
        'struck a vessel', ['r2'], 'The forces struck a vessel.'
    );

create table fct_casualties (
    casualty_id varchar, article_id varchar, strike_id varchar, campaign_id varchar,
    event_no bigint, scope varchar, measure varchar, value_low bigint, value_high bigint,
    value bigint, qualifier varchar, counting_rule varchar, as_of date,
    attributed_to varchar, evidence varchar, claim_ids varchar [], basis varchar,
    sentence varchar
);
insert into fct_casualties values
    (
        'c1', 'a1', 's1', null, 1, 'incident', 'killed', 6, 6, 6, 'exact', 'killed_at_time',
        null, 'Southern Command', 'killed six men', ['k1'], 'stated_total',
        'The strike killed six men, Southern Command said.'
    ),
    (
        'c2', 'a2', null, 'boats', null, 'cumulative', 'killed', 6, 6, 6, 'exact',
        'killed_at_time', date '2026-03-08', 'the Pentagon', 'six people have died',
        ['k2'], 'stated_total', 'In all six people have died, the Pentagon said.'
    );

create table fct_tolls (
    casualty_id varchar, campaign_id varchar, as_of date, measure varchar, value bigint,
    ledger_killed bigint, ledger_presumed_dead bigint, counting_rule varchar,
    difference bigint, explanation varchar
);
insert into fct_tolls values
    (
        'c2', 'boats', date '2026-03-08', 'killed', 6, 6, 0, 'killed_at_time', 0,
        'The strikes of the corpus add up to it.'
    );

create table fct_statements (
    statement_id varchar, statement_group_id varchar, article_id varchar,
    speaker_actor_id varchar, speaker_name varchar, role varchar,
    organization_name varchar, channel varchar, mode varchar, verb varchar,
    quote varchar, said_on date, evidence varchar, sentence varchar
);
insert into fct_statements values
    (
        't1', 'g1', 'a1', 'us-southern-command', 'U.S. Southern Command', null, null, 'X',
        'direct', 'wrote', 'six men were killed', date '2026-03-08',
        '“six men were killed”, the command wrote',
        '“six men were killed”, the command wrote on X.'
    );

create table fct_designations (
    designation_id varchar, actor_id varchar, group_name varchar, designation varchar,
    authority_name varchar, designated_start date, designated_end date, articles bigint,
    source_families bigint, claim_ids varchar []
);
insert into fct_designations values
    (
        'd1', 'los-lobos', 'Los Lobos', 'FTO', 'State Department', date '2025-09-01',
        date '2025-09-30', 1, 1, ['g1']
    );

create table fct_conflicts (
    conflict_id varchar, kind varchar, severity varchar, subject_type varchar,
    subject_id varchar, attribute varchar, lowest double, highest double,
    readings varchar, article_ids varchar [], claim_ids varchar [],
    source_families varchar [], explanation varchar, status varchar
);
insert into fct_conflicts values
    (
        'f1', 'figure_disagreement', 'warning', 'strike', 's1', 'killed', 6, 7,
        '6 (Daily); 7 (Weekly)', ['a1', 'a2'], ['k1', 'k2'], ['daily', 'weekly'],
        'Daily gives six killed, Weekly seven: a man died the next day.', 'explained'
    );

create table fct_adjudications (
    conflict_id varchar, chosen_reading varchar, reason varchar, adjudicated_on date,
    kind varchar, problem varchar
);
insert into fct_adjudications values
    ('f9', '6', 'The list of names.', '2026-02-01', 'figure_disagreement', null);

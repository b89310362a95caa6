with statement_claims as (
    select
        claim_id,
        article_id,
        speaker_actor_id,
        speaker_text,
        role_text,
        organization_actor_id,
        channel,
        coalesce(mode, 'reported') as mode,
        verb,
        quote,
        addressee_text,
        said_start,
        said_end,
        evidence,
        sentence,
        char_start
    from {{ ref('stg_statement_claims') }}
),

actors as (
    select
        actor_id,
        name,
        kind
    from {{ ref('stg_actors') }}
),

-- A body as the report calls it, "the Pentagon"; a pronoun calls nobody.
called as (
    select
        *,
        nullif(
            regexp_replace(
                speaker_text,
                '^((the|an?|its|his|her|their|this|that)\s+'
                || '|(it|they|he|she|we|who|which)$)',
                '',
                'i'
            ),
            ''
        ) as called_name
    from statement_claims
),

-- The same speaker with the same words is the same statement, wherever it is
-- printed; without a quote, the words are the report's own.
named as (
    select
        statement_claims.*,
        coalesce(
            case when speakers.kind <> 'person' then statement_claims.called_name end,
            speakers.name,
            statement_claims.speaker_text,
            'not named'
        ) as speaker_name,
        coalesce(
            organizations.name,
            case when speakers.kind <> 'person' then speakers.name end
        ) as organization_name,
        'saying-' || {{ short_hash([
            'coalesce(statement_claims.speaker_actor_id, '
            ~ fold_text('statement_claims.speaker_text') ~ ')',
            fold_text('coalesce(statement_claims.quote, statement_claims.evidence)'),
        ]) }} as statement_group_id
    from called as statement_claims
    left join actors as speakers
        on statement_claims.speaker_actor_id = speakers.actor_id
    left join actors as organizations
        on statement_claims.organization_actor_id = organizations.actor_id
),

-- An article that repeats a quotation in its caption has one statement.
once_an_article as (
    select
        *,
        list_sort(
            list(claim_id) over (partition by article_id, statement_group_id)
        ) as claim_ids
    from named
    qualify row_number() over (
        partition by article_id, statement_group_id
        order by mode = 'direct' desc, char_start asc, claim_id asc
    ) = 1
),

statements as (
    select
        'statement-' || {{ short_hash(['article_id', 'statement_group_id']) }}
            as statement_id,
        statement_group_id,
        article_id,
        speaker_actor_id,
        speaker_name,
        role_text as role,
        organization_name,
        channel,
        mode,
        verb,
        quote,
        addressee_text as addressee,
        case when said_start = said_end then said_start end as said_on,
        said_start,
        said_end,
        evidence,
        sentence,
        claim_ids
    from once_an_article
    order by article_id, char_start, claim_id
)

select * from statements

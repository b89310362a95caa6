-- The generic test references_exist must catch a key that points nowhere, and let pass
-- one that is found and one that is empty.
with bad_rows as (
    {{ test_references_exist(
        "(values ('known'), ('unknown'))",
        [{'column': 'col0', 'to': "(values ('known'))", 'field': 'col0'}]
    ) }}
),

good_rows as (
    {{ test_references_exist(
        "(values ('known'), (null))",
        [{'column': 'col0', 'to': "(values ('known'))", 'field': 'col0'}]
    ) }}
)

select 'a key that points nowhere was let pass' as fault
where (select count(*) from bad_rows) <> 1

union all

select 'a key that is found, or is empty, was called a fault' as fault
where (select count(*) from good_rows) > 0

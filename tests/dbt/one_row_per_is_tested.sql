-- The generic test one_row_per must catch a key that comes twice and let distinct ones
-- pass, where only the columns together are the key.
with bad_rows as (
    {{ test_one_row_per(
        "(values (1, 'a'), (1, 'a'), (2, 'a')) as pairs (number, letter)",
        ['number', 'letter']
    ) }}
),

good_rows as (
    {{ test_one_row_per(
        "(values (1, 'a'), (1, 'b'), (2, 'a')) as pairs (number, letter)",
        ['number', 'letter']
    ) }}
)

select 'a key that comes twice was let pass' as fault
where (select count(*) from bad_rows) <> 1

union all

select 'distinct keys were called a fault' as fault
where (select count(*) from good_rows) > 0

"""What runs the line: ingest, dbt build, publish, expectations, summary."""

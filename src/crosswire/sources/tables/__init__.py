"""Tables: CSV, TSV and Parquet files with a report a row; which column holds what is told by its name."""

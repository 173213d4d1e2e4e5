// What a person's statement may name: the statement that lists every table and view with its columns.

/**
 * Columns `name, kind, column_name, column_type`, one row for each column: the stable views first, then the console's own view of
 * the facts, then the tables behind them.
 */
export const schemaStatement = `SELECT object.name AS name, object.kind AS kind, column.name AS column_name, column.type AS column_type
FROM (
  SELECT name, type AS kind, 0 AS place FROM main.sqlite_schema WHERE type = 'view'
  UNION ALL
  SELECT name, type, 1 FROM temp.sqlite_schema WHERE type = 'view'
  UNION ALL
  SELECT name, type, 2 FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
) AS object
JOIN pragma_table_info(object.name) AS column
ORDER BY object.place, object.name, column.cid`;

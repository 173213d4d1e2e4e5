// Which symbols rows name by their ids or keys, as the graph knows them.

/**
 * One parameter: a JSON array of ids and keys. Columns as a symbol's members are called in answers; in the order of the array, each
 * symbol once. What stands outside of the workspace has no row.
 */
export const symbolsStatement = `WITH wanted AS (
  SELECT value, min(key) AS place FROM json_each(?1) GROUP BY value
), named AS (
  SELECT found.id AS id, min(found.place) AS place
  FROM (
    SELECT symbol.id AS id, wanted.place AS place FROM wanted JOIN symbol ON symbol.id = wanted.value
    UNION ALL
    SELECT definition.symbol_id, wanted.place FROM wanted JOIN definition ON definition.key = wanted.value
    WHERE typeof(wanted.value) = 'text'
  ) AS found
  GROUP BY found.id
)
SELECT
  definition.symbol_id AS id,
  definition.key AS key,
  definition.name AS name,
  definition.qualified_name AS qualifiedName,
  definition.kind AS kind,
  definition.path AS path,
  definition.name_line AS line,
  definition.name_column AS "column",
  definition.start_line AS startLine,
  definition.end_line AS endLine,
  definition.language AS language,
  definition.signature AS signature,
  symbol.parent_id AS container,
  EXISTS (
    WITH RECURSIVE above(id, parent_id) AS (
      SELECT symbol.id, symbol.parent_id
      UNION ALL
      SELECT container.id, container.parent_id FROM above JOIN symbol AS container ON container.id = above.parent_id
    )
    SELECT 1 FROM above JOIN definition AS around ON around.symbol_id = above.id WHERE around.is_test
  ) AS test
FROM named
JOIN symbol ON symbol.id = named.id
JOIN definition ON definition.symbol_id = named.id
ORDER BY named.place`;

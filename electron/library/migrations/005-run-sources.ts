/** Where the files of an import lay, kept until it is finished, so that it can go on after a stop. */
export const runSources = `
CREATE TABLE run_sources (
  run_id INTEGER NOT NULL REFERENCES runs(id),
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- The columns a person chose for a table, as JSON.
ALTER TABLE runs ADD COLUMN map TEXT NOT NULL DEFAULT '{}';
`

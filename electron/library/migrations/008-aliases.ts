/** Actors are found by every name that articles call them by, quotes by stance and type in the index alone. */
export const aliases = `
CREATE TABLE actor_aliases (
  actor_id INTEGER NOT NULL REFERENCES actors(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  PRIMARY KEY (actor_id, name)
) STRICT, WITHOUT ROWID;

INSERT INTO actor_aliases
  SELECT DISTINCT x.actor_id, x.name FROM article_actors x JOIN actors a ON a.id = x.actor_id
    WHERE x.name <> a.name;

DELETE FROM actors_fts WHERE rowid IN (SELECT actor_id FROM actor_aliases);
INSERT INTO actors_fts (rowid, name)
  SELECT a.id, indexable(a.name || ' · ' ||
    (SELECT group_concat(l.name, ' · ') FROM actor_aliases l WHERE l.actor_id = a.id))
  FROM actors a WHERE a.id IN (SELECT actor_id FROM actor_aliases);

-- Stance and type stand beside the article, so that asking for them reads no quote.
DROP INDEX IF EXISTS quotes_by_article;
CREATE INDEX quotes_by_article ON quotes(article_id, stance, type);

CREATE INDEX IF NOT EXISTS articles_by_agency ON articles(agency) WHERE agency IS NOT NULL;
`

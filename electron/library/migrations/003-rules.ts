/** Which rules found the quotes of an article, and where a quote comes from. */
export const rules = `
-- The engine's version at the time; every article of the first format was read by version 1.
ALTER TABLE articles ADD COLUMN rules INTEGER NOT NULL DEFAULT 1;
CREATE INDEX articles_by_rules ON articles(rules);

-- A quote of the rules, one of theirs that is kept for what a person put on it though newer rules do
-- not find it, or one that a person marked.
ALTER TABLE quotes ADD COLUMN origin TEXT NOT NULL DEFAULT 'rules'
  CHECK (origin IN ('rules', 'kept', 'person'));

CREATE INDEX decisions_by_actor ON decisions(actor_id);

-- Few steps rewrite a text, and reading an article again must find them among many.
CREATE INDEX inverses_of_texts ON inverses(step_id) WHERE sql GLOB 'UPDATE texts SET *';
`

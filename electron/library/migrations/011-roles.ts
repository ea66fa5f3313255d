/** Few articles tell a role of an actor; those that do are found without reading all that name it. */
export const roles = `
CREATE INDEX article_actors_by_role ON article_actors(actor_id) WHERE roles <> '[]';
`

import type { ArticleId, Draft } from '../../shared/article.ts'
import { keepAliases } from './aliases.ts'
import { run, script, type Library } from './database.ts'
import { authorWords } from './functions.ts'
import { dateLabels, indexable, label } from './indexable.ts'

/** Gives a new article its row in the index: its texts, and what it is as labels that cost nothing to ask for. */
export function indexArticle(
  library: Library,
  id: ArticleId,
  { headline, body, kind, facts }: Draft,
  language: string,
): void {
  run(
    library,
    `INSERT INTO articles_fts (rowid, headline, body, caption, author, section, kind, language, published)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, indexable(headline), indexable(body), indexable(facts.caption ?? '')],
    ...[indexable(authorWords(facts)), indexable(facts.section ?? '')],
    ...[label(kind), label(language), dateLabels(facts.published)],
  )
}

/**
 * Keeps the index true while undo and corrections change rows without asking anybody. The triggers are
 * temporary because a stored one may not call functions of ours, lest a foreign file calls them.
 * `reindexed` tells the vocabulary which articles have other words now.
 */
export function keepIndexed(library: Library): void {
  keepAliases(library)
  script(
    library,
    `CREATE TEMP TABLE reindexed (article INTEGER PRIMARY KEY);
     CREATE TEMP TRIGGER texts_reindex AFTER UPDATE OF body, facts ON main.texts BEGIN
       ${reindex('new.article_id')}
     END;
     CREATE TEMP TRIGGER articles_reindex
       AFTER UPDATE OF headline, kind, language, published ON main.articles BEGIN
       ${reindex('new.id')}
     END;
     CREATE TEMP TRIGGER notes_index AFTER INSERT ON main.notes BEGIN
       INSERT INTO notes_fts (rowid, text) VALUES (new.id, indexable(new.text));
     END;
     CREATE TEMP TRIGGER notes_reindex AFTER UPDATE OF text ON main.notes BEGIN
       DELETE FROM notes_fts WHERE rowid = new.id;
       INSERT INTO notes_fts (rowid, text) VALUES (new.id, indexable(new.text));
     END;
     CREATE TEMP TRIGGER quotes_index AFTER INSERT ON main.quotes WHEN new.origin = 'person' BEGIN
       INSERT INTO quotes_fts (rowid, text, language, published)
         SELECT new.id, indexable(new.text), label(a.language), date_labels(a.published)
           FROM articles a WHERE a.id = new.article_id;
       UPDATE articles SET quotes = quotes + 1 WHERE id = new.article_id;
     END;
     CREATE TEMP TRIGGER quotes_unindex AFTER DELETE ON main.quotes WHEN old.origin = 'person' BEGIN
       DELETE FROM quotes_fts WHERE rowid = old.id;
       UPDATE articles SET quotes = quotes - 1 WHERE id = old.article_id;
     END;
     CREATE TEMP TRIGGER notes_unindex AFTER DELETE ON main.notes BEGIN
       DELETE FROM notes_fts WHERE rowid = old.id;
     END;`,
  )
}

function reindex(article: string): string {
  return `INSERT INTO reindexed SELECT ${article}
         WHERE NOT EXISTS (SELECT 1 FROM reindexed WHERE article = ${article});
       DELETE FROM articles_fts WHERE rowid = ${article};
       INSERT INTO articles_fts (rowid, headline, body, caption, author, section, kind, language, published)
         SELECT a.id, indexable(a.headline), indexable(t.body), indexable(coalesce(t.facts ->> 'caption', '')),
           author_words(t.facts), indexable(coalesce(t.facts ->> 'section', '')),
           label(a.kind), label(a.language), date_labels(a.published)
         FROM articles a JOIN texts t ON t.article_id = a.id WHERE a.id = ${article};`
}

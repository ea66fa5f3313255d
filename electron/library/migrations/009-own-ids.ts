/**
 * The number of a quote or an actor that is no more belongs to nobody else: a step that is undone may
 * bring it back.
 */
export const ownIds = `
INSERT INTO counters VALUES ('quotes', 0), ('actors', 0);

CREATE TRIGGER quotes_number AFTER DELETE ON quotes BEGIN
  UPDATE counters SET value = max(value, old.id) WHERE name = 'quotes';
END;
CREATE TRIGGER actors_number AFTER DELETE ON actors BEGIN
  UPDATE counters SET value = max(value, old.id) WHERE name = 'actors';
END;
`

-- The first schema. A row says what its comment says.
-- Times are hybrid times (journal/operation.h); identifiers are numbered in `device` and `name`, and what a unit fills in a period on
-- one topic is a `sheet`, so that a journal row stays small. docs/spec/store.md explains.

CREATE TABLE device (              -- a device that wrote something we hold
    id      INTEGER PRIMARY KEY,
    name    BLOB NOT NULL UNIQUE   -- its 16 bytes
) STRICT;

CREATE TABLE name (                -- a period, unit or item that an address mentions
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE sheet (               -- an address without its item
    id      INTEGER PRIMARY KEY,
    topic   INTEGER NOT NULL,
    unit    INTEGER NOT NULL REFERENCES name (id),
    period  INTEGER NOT NULL REFERENCES name (id),
    UNIQUE (topic, unit, period)
) STRICT;

CREATE TABLE journal (             -- an operation; rows are only ever added, and `standing` is all that changes
    arrival    INTEGER PRIMARY KEY,  -- order in which they came to this store
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    time       INTEGER NOT NULL,
    sheet      INTEGER NOT NULL REFERENCES sheet (id),
    item       INTEGER NOT NULL REFERENCES name (id),
    standing   INTEGER NOT NULL,     -- 0 local, 1 received, 2 refused
    previous   INTEGER,              -- arrival of the one before at the same address; NULL for the first
    supersedes BLOB,                 -- what it replaces: (device id, sequence) as pairs of varints; NULL for none
    body       BLOB NOT NULL,
    UNIQUE (device, sequence)
) STRICT;
CREATE INDEX journal_unsent ON journal (device, sequence) WHERE standing = 0;
CREATE INDEX journal_refused ON journal (arrival) WHERE standing = 2;

CREATE TABLE register (            -- the folded state: an address that somebody has written to
    sheet    INTEGER NOT NULL REFERENCES sheet (id),
    item     INTEGER NOT NULL REFERENCES name (id),
    last     INTEGER NOT NULL REFERENCES journal (arrival),  -- the latest to arrive; the others hang on its `previous`
    heads    BLOB,                   -- arrivals of the operations that nothing supersedes, as varints; NULL for `last` alone
    PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (            -- registers whose heads say different things
    sheet    INTEGER NOT NULL,
    item     INTEGER NOT NULL,
    PRIMARY KEY (sheet, item),
    FOREIGN KEY (sheet, item) REFERENCES register (sheet, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE checksum (            -- XOR over a unit's registers of a hash of (address, heads): the same state, the same sum
    unit     INTEGER PRIMARY KEY REFERENCES name (id),
    sum      BLOB NOT NULL
) STRICT;

CREATE TABLE clock (               -- one row: the last hybrid time given out or seen
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    last     INTEGER NOT NULL
) STRICT;
INSERT INTO clock VALUES (1, 0);

CREATE TABLE identity (            -- one row once this device has made its keys
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    device     BLOB NOT NULL,
    public_key BLOB NOT NULL,
    secret_key BLOB NOT NULL
) STRICT;

CREATE TABLE setting (             -- what the program remembers beside the journal: membership, cursors
    key      TEXT PRIMARY KEY,
    value    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW operation AS           -- a journal row with its names spelled out
    SELECT journal.arrival, journal.sequence, journal.time, journal.standing, journal.supersedes, journal.body,
           device.name AS device_name, period.text AS period, unit.text AS unit, sheet.topic AS topic, item.text AS item,
           journal.previous, journal.device AS device
    FROM journal
    JOIN device ON device.id = journal.device
    JOIN sheet ON sheet.id = journal.sheet
    JOIN name AS period ON period.id = sheet.period
    JOIN name AS unit ON unit.id = sheet.unit
    JOIN name AS item ON item.id = journal.item;

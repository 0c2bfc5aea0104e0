-- The first schema. A row says what its comment says; times are hybrid times (journal/operation.h), identifiers are numbered
-- in `name` and `device`, so that a journal row stays small.

CREATE TABLE device (              -- a device that wrote something we hold
    id      INTEGER PRIMARY KEY,
    name    BLOB NOT NULL UNIQUE   -- its 16 bytes
) STRICT;

CREATE TABLE name (                -- a period, unit or item that an address mentions
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE address (             -- a register: something that can be written
    id      INTEGER PRIMARY KEY,
    unit    INTEGER NOT NULL REFERENCES name (id),
    topic   INTEGER NOT NULL,
    period  INTEGER NOT NULL REFERENCES name (id),
    item    INTEGER NOT NULL REFERENCES name (id),
    UNIQUE (topic, unit, period, item)
) STRICT;

CREATE TABLE journal (             -- an operation; rows are only ever added, and `standing` is all that changes
    arrival    INTEGER PRIMARY KEY,  -- order in which they came to this store
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    time       INTEGER NOT NULL,
    address    INTEGER NOT NULL REFERENCES address (id),
    standing   INTEGER NOT NULL,     -- 0 local, 1 received, 2 refused
    supersedes BLOB,                 -- what it replaces: (device id, sequence) as pairs of varints; NULL for none
    body       BLOB NOT NULL,
    UNIQUE (device, sequence)
) STRICT;
CREATE INDEX journal_by_address ON journal (address);
CREATE INDEX journal_unsent ON journal (device, sequence) WHERE standing = 0;
CREATE INDEX journal_refused ON journal (arrival) WHERE standing = 2;

CREATE TABLE head (                -- the folded state: the operations that nothing supersedes
    address  INTEGER NOT NULL REFERENCES address (id),
    arrival  INTEGER NOT NULL REFERENCES journal (arrival),
    PRIMARY KEY (address, arrival)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (            -- registers whose heads say different things
    address  INTEGER PRIMARY KEY REFERENCES address (id)
) STRICT;

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
    SELECT journal.arrival, journal.sequence, journal.time, journal.standing, journal.supersedes, journal.body, journal.address,
           journal.device AS device, device.name AS device_name, period.text AS period, unit.text AS unit, address.topic AS topic, item.text AS item
    FROM journal
    JOIN device ON device.id = journal.device
    JOIN address ON address.id = journal.address
    JOIN name AS period ON period.id = address.period
    JOIN name AS unit ON unit.id = address.unit
    JOIN name AS item ON item.id = address.item;

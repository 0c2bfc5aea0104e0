-- The latest schema: what the migrations, one after the other, arrive at (a test compares). A row says what its comment says.
-- Times are hybrid times (journal/operation.h); identifiers are numbered in `device` and `name`, and what a unit fills in a period on
-- one topic is a `sheet`, so that an operation stays small. docs/spec/store.md explains.

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

CREATE TABLE journal (             -- a run of operations that arrived one after the other; rows are added, never removed
    arrival    INTEGER PRIMARY KEY,  -- of the first: the order in which they came to this store
    count      INTEGER NOT NULL,
    operations BLOB NOT NULL         -- column by column, compressed where it pays (docs/spec/store.md#runs)
) STRICT;

CREATE TABLE held (                -- which operations those are: `count` of a device from `sequence` on came as `arrival` and after it
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    count      INTEGER NOT NULL,
    arrival    INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (            -- what became of an operation, unless it is simply received
    arrival    INTEGER PRIMARY KEY,
    standing   INTEGER NOT NULL CHECK (standing IN (0, 2, 3)),  -- 0 local, 2 refused, 3 set aside
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL
) STRICT;
CREATE INDEX standing_unsent ON standing (device, sequence) WHERE standing = 0;
CREATE INDEX standing_refused ON standing (arrival) WHERE standing = 2;

CREATE TABLE awaited (             -- an operation that one in the journal supersedes, and that has not arrived
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE register (            -- the folded state: up to 64 addresses that somebody has written to
    sheet      INTEGER NOT NULL REFERENCES sheet (id),
    block      INTEGER NOT NULL,   -- the items' numbers, without the last six bits
    registers  BLOB NOT NULL,      -- for each: item, latest arrival, heads (docs/spec/store.md#registers)
    PRIMARY KEY (sheet, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (            -- registers whose heads say different things
    sheet      INTEGER NOT NULL REFERENCES sheet (id),
    item       INTEGER NOT NULL REFERENCES name (id),
    PRIMARY KEY (sheet, item)
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

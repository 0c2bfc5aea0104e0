-- Operations as runs of rows instead of a row each: a third of the space. The rows of the old tables are carried over by
-- shared/store/migration_two.cpp, in the same transaction, which drops them then.
DROP VIEW operation;
ALTER TABLE conflict RENAME TO old_conflict;
ALTER TABLE register RENAME TO old_register;
ALTER TABLE journal RENAME TO old_journal;

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

-- A store of version 2 in which what followed on a refused operation stands in conflict with what both authors had seen: differing
-- (projects.fdi), equal (projects.ddi), and beside them a true conflict (capital.fdi).
CREATE TABLE device (              -- a device that wrote something we hold
    id      INTEGER PRIMARY KEY,
    name    BLOB NOT NULL UNIQUE   -- its 16 bytes
) STRICT;
INSERT INTO device VALUES(1,X'02020202020202020202020202020202');
INSERT INTO device VALUES(2,X'03030303030303030303030303030303');
CREATE TABLE name (                -- a period, unit or item that an address mentions
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(1,'ha-noi');
INSERT INTO name VALUES(2,'2022');
INSERT INTO name VALUES(3,'projects.fdi');
INSERT INTO name VALUES(4,'projects.ddi');
INSERT INTO name VALUES(5,'capital.fdi');
CREATE TABLE sheet (               -- an address without its item
    id      INTEGER PRIMARY KEY,
    topic   INTEGER NOT NULL,
    unit    INTEGER NOT NULL REFERENCES name (id),
    period  INTEGER NOT NULL REFERENCES name (id),
    UNIQUE (topic, unit, period)
) STRICT;
INSERT INTO sheet VALUES(1,1,1,2);
CREATE TABLE checksum (            -- XOR over a unit's registers of a hash of (address, heads): the same state, the same sum
    unit     INTEGER PRIMARY KEY REFERENCES name (id),
    sum      BLOB NOT NULL
) STRICT;
INSERT INTO checksum VALUES(1,X'00eda27d0f4b7e5e47f7d2f47de6181ae9bd7473e892b0128279fde908851645');
CREATE TABLE clock (               -- one row: the last hybrid time given out or seen
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    last     INTEGER NOT NULL
) STRICT;
INSERT INTO clock VALUES(1,109611004723724288);
CREATE TABLE identity (            -- one row once this device has made its keys
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    device     BLOB NOT NULL,
    public_key BLOB NOT NULL,
    secret_key BLOB NOT NULL
) STRICT;
INSERT INTO identity VALUES(1,X'01010101010101010101010101010101',X'0101010101010101010101010101010101010101010101010101010101010101',X'00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE setting (             -- what the program remembers beside the journal: membership, cursors
    key      TEXT PRIMARY KEY,
    value    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (             -- a run of operations that arrived one after the other; rows are added, never removed
    arrival    INTEGER PRIMARY KEY,  -- of the first: the order in which they came to this store
    count      INTEGER NOT NULL,
    operations BLOB NOT NULL         -- column by column, compressed where it pays (docs/spec/store.md#runs)
) STRICT;
INSERT INTO journal VALUES(1,1,X'00020282a086aaad61000206000007010080ade20400');
INSERT INTO journal VALUES(2,1,X'00020484a086aaad610002060101010107010080b6dc0500');
INSERT INTO journal VALUES(3,2,X'000200060286a086aaad61020000020006020100010102000707010080bfd60600010080ade20400');
INSERT INTO journal VALUES(5,1,X'00020a8aa086aaad610002080101010407010080b6dc0500');
INSERT INTO journal VALUES(6,3,X'000200020c02028ca086aaad6102020000000200000802000100010101050000070707010080ade20400010080ade20400010080b6dc0500');
CREATE TABLE held (                -- which operations those are: `count` of a device from `sequence` on came as `arrival` and after it
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    count      INTEGER NOT NULL,
    arrival    INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO held VALUES(1,1,7,1);
INSERT INTO held VALUES(2,1,1,8);
CREATE TABLE standing (            -- what became of an operation, unless it is simply received
    arrival    INTEGER PRIMARY KEY,
    standing   INTEGER NOT NULL CHECK (standing IN (0, 2, 3)),  -- 0 local, 2 refused, 3 set aside
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL
) STRICT;
INSERT INTO standing VALUES(2,2,1,2);
INSERT INTO standing VALUES(5,2,1,5);
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
INSERT INTO register VALUES(1,0,X'030603020004060302000504030100');
CREATE TABLE conflict (            -- registers whose heads say different things
    sheet      INTEGER NOT NULL REFERENCES sheet (id),
    item       INTEGER NOT NULL REFERENCES name (id),
    PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;
INSERT INTO "conflict" VALUES(1,3);
INSERT INTO "conflict" VALUES(1,5);
CREATE INDEX standing_unsent ON standing (device, sequence) WHERE standing = 0;
CREATE INDEX standing_refused ON standing (arrival) WHERE standing = 2;
PRAGMA application_id = 1215319157;
PRAGMA user_version = 2;

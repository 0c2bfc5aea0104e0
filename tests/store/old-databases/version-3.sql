-- A store as version 3 of the schema left it: written, overwritten, in conflict, refused, acknowledged.
CREATE TABLE awaited (             -- an operation that one in the journal supersedes, and that has not arrived
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE checksum (            -- XOR over a unit's registers of a hash of (address, heads): the same state, the same sum
    unit     INTEGER PRIMARY KEY REFERENCES name (id),
    sum      BLOB NOT NULL
) STRICT;
INSERT INTO "checksum" VALUES(2,X'BF250B0458BF16AC6D3C1BAE42B8BAC6A862388A7AC529791BE3575F3CFF6118');
CREATE TABLE clock (               -- one row: the last hybrid time given out or seen
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    last     INTEGER NOT NULL
) STRICT;
INSERT INTO "clock" VALUES(1,109611004723200004);
CREATE TABLE conflict (            -- registers whose heads say different things
    sheet      INTEGER NOT NULL REFERENCES sheet (id),
    item       INTEGER NOT NULL REFERENCES name (id),
    PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;
INSERT INTO "conflict" VALUES(1,4);
CREATE TABLE device (              -- a device that wrote something we hold
    id      INTEGER PRIMARY KEY,
    name    BLOB NOT NULL UNIQUE   -- its 16 bytes
) STRICT;
INSERT INTO "device" VALUES(1,X'01010101010101010101010101010101');
INSERT INTO "device" VALUES(2,X'02020202020202020202020202020202');
CREATE TABLE held (                -- which operations those are: `count` of a device from `sequence` on came as `arrival` and after it
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL,
    count      INTEGER NOT NULL,
    arrival    INTEGER NOT NULL,
    PRIMARY KEY (device, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO "held" VALUES(1,1,3,1);
INSERT INTO "held" VALUES(1,4,2,5);
INSERT INTO "held" VALUES(2,1,1,4);
CREATE TABLE identity (            -- one row once this device has made its keys
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    device     BLOB NOT NULL,
    public_key BLOB NOT NULL,
    secret_key BLOB NOT NULL
) STRICT;
INSERT INTO "identity" VALUES(1,X'01010101010101010101010101010101',X'0101010101010101010101010101010101010101010101010101010101010101',X'00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000');
CREATE TABLE journal (             -- a run of operations that arrived one after the other; rows are added, never removed
    arrival    INTEGER PRIMARY KEY,  -- of the first: the order in which they came to this store
    count      INTEGER NOT NULL,
    operations BLOB NOT NULL         -- column by column, compressed where it pays (docs/spec/store.md#runs)
) STRICT;
INSERT INTO "journal" VALUES(1,6,X'0128B52FFD207D8D030032C617249029E9BBADC5FE7F79D3BFCC0BD7AA15EFC9A55F02B61ED3BBBB7B27500BC66B90902D53331C792754360903C97B80A2C9EBA0E835C71E27B9BC66608B48F4100F4B1C9A4200B064F23A6BA935B8FD7B47DC194795C65E80268D47E2C5C70600AA285F42942951416C70A60546');
CREATE TABLE name (                -- a period, unit or item that an address mentions
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "name" VALUES(1,'projects.fdi');
INSERT INTO "name" VALUES(2,'ha-noi');
INSERT INTO "name" VALUES(3,'2022');
INSERT INTO "name" VALUES(4,'projects.ddi');
INSERT INTO "name" VALUES(5,'capital.fdi');
INSERT INTO "name" VALUES(6,'2.1.1');
CREATE TABLE register (            -- the folded state: up to 64 addresses that somebody has written to
    sheet      INTEGER NOT NULL REFERENCES sheet (id),
    block      INTEGER NOT NULL,   -- the items' numbers, without the last six bits
    registers  BLOB NOT NULL,      -- for each: item, latest arrival, heads (docs/spec/store.md#registers)
    PRIMARY KEY (sheet, block)
) STRICT, WITHOUT ROWID;
INSERT INTO "register" VALUES(1,0,X'0104000404030100050201060200');
CREATE TABLE setting (             -- what the program remembers beside the journal: membership, cursors
    key      TEXT PRIMARY KEY,
    value    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('cursor','4');
CREATE TABLE sheet (               -- an address without its item
    id      INTEGER PRIMARY KEY,
    topic   INTEGER NOT NULL,
    unit    INTEGER NOT NULL REFERENCES name (id),
    period  INTEGER NOT NULL REFERENCES name (id),
    UNIQUE (topic, unit, period)
) STRICT;
INSERT INTO "sheet" VALUES(1,1,2,3);
CREATE TABLE standing (            -- what became of an operation, unless it is simply received
    arrival    INTEGER PRIMARY KEY,
    standing   INTEGER NOT NULL CHECK (standing IN (0, 2, 3)),  -- 0 local, 2 refused, 3 set aside
    device     INTEGER NOT NULL REFERENCES device (id),
    sequence   INTEGER NOT NULL
) STRICT;
INSERT INTO "standing" VALUES(3,0,1,3);
INSERT INTO "standing" VALUES(5,2,1,4);
INSERT INTO "standing" VALUES(6,0,1,5);
CREATE INDEX standing_unsent ON standing (device, sequence) WHERE standing = 0;
CREATE INDEX standing_refused ON standing (arrival) WHERE standing = 2;
PRAGMA application_id = 1215319157;
PRAGMA user_version = 3;

-- A store as version 1 of the schema left it: written, overwritten, in conflict, refused, acknowledged.
CREATE TABLE device (              -- a device that wrote something we hold
    id      INTEGER PRIMARY KEY,
    name    BLOB NOT NULL UNIQUE   -- its 16 bytes
) STRICT;
INSERT INTO device VALUES(1,X'01010101010101010101010101010101');
INSERT INTO device VALUES(2,X'02020202020202020202020202020202');
CREATE TABLE name (                -- a period, unit or item that an address mentions
    id      INTEGER PRIMARY KEY,
    text    TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO name VALUES(1,'projects.fdi');
INSERT INTO name VALUES(2,'ha-noi');
INSERT INTO name VALUES(3,'2022');
INSERT INTO name VALUES(4,'projects.ddi');
INSERT INTO name VALUES(5,'capital.fdi');
INSERT INTO name VALUES(6,'2.1.1');
CREATE TABLE sheet (               -- an address without its item
    id      INTEGER PRIMARY KEY,
    topic   INTEGER NOT NULL,
    unit    INTEGER NOT NULL REFERENCES name (id),
    period  INTEGER NOT NULL REFERENCES name (id),
    UNIQUE (topic, unit, period)
) STRICT;
INSERT INTO sheet VALUES(1,1,2,3);
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
INSERT INTO journal VALUES(1,1,1,109611004723200000,1,1,1,NULL,NULL,X'010080ecb80b1a7468656f206769e1baa579206368e1bba96e67206e68e1baad6e');
INSERT INTO journal VALUES(2,1,2,109611004723200001,1,1,1,1,X'0101',X'010080f5b20c00');
INSERT INTO journal VALUES(3,1,3,109611004723200002,1,4,0,NULL,NULL,X'02000000');
INSERT INTO journal VALUES(4,2,1,109611004723200000,1,4,1,3,NULL,X'010080a4e80300');
INSERT INTO journal VALUES(5,1,4,109611004723200003,1,5,2,NULL,NULL,X'010080fbb45e00');
INSERT INTO journal VALUES(6,1,5,109611004723200004,1,6,0,NULL,NULL,X'010080897a00');
CREATE TABLE register (            -- the folded state: an address that somebody has written to
    sheet    INTEGER NOT NULL REFERENCES sheet (id),
    item     INTEGER NOT NULL REFERENCES name (id),
    last     INTEGER NOT NULL REFERENCES journal (arrival),  -- the latest to arrive; the others hang on its `previous`
    heads    BLOB,                   -- arrivals of the operations that nothing supersedes, as varints; NULL for `last` alone
    PRIMARY KEY (sheet, item)
) STRICT, WITHOUT ROWID;
INSERT INTO register VALUES(1,1,2,NULL);
INSERT INTO register VALUES(1,4,4,X'0304');
INSERT INTO register VALUES(1,5,5,X'');
INSERT INTO register VALUES(1,6,6,NULL);
CREATE TABLE conflict (            -- registers whose heads say different things
    sheet    INTEGER NOT NULL,
    item     INTEGER NOT NULL,
    PRIMARY KEY (sheet, item),
    FOREIGN KEY (sheet, item) REFERENCES register (sheet, item)
) STRICT, WITHOUT ROWID;
INSERT INTO "conflict" VALUES(1,4);
CREATE TABLE checksum (            -- XOR over a unit's registers of a hash of (address, heads): the same state, the same sum
    unit     INTEGER PRIMARY KEY REFERENCES name (id),
    sum      BLOB NOT NULL
) STRICT;
INSERT INTO checksum VALUES(2,X'bf250b0458bf16ac6d3c1bae42b8bac6a862388a7ac529791be3575f3cff6118');
CREATE TABLE clock (               -- one row: the last hybrid time given out or seen
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    last     INTEGER NOT NULL
) STRICT;
INSERT INTO clock VALUES(1,109611004723200004);
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
INSERT INTO setting VALUES('cursor','4');
CREATE INDEX journal_unsent ON journal (device, sequence) WHERE standing = 0;
CREATE INDEX journal_refused ON journal (arrival) WHERE standing = 2;
CREATE VIEW operation AS           -- a journal row with its names spelled out
    SELECT journal.arrival, journal.sequence, journal.time, journal.standing, journal.supersedes, journal.body,
           device.name AS device_name, period.text AS period, unit.text AS unit, sheet.topic AS topic, item.text AS item,
           journal.previous, journal.device AS device
    FROM journal
    JOIN device ON device.id = journal.device
    JOIN sheet ON sheet.id = journal.sheet
    JOIN name AS period ON period.id = sheet.period
    JOIN name AS unit ON unit.id = sheet.unit
    JOIN name AS item ON item.id = journal.item
;
PRAGMA application_id = 1215319157;
PRAGMA user_version = 1;

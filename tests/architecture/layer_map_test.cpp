// The comparison itself, tried on small made-up trees: a check that cannot fail would let everything through.
#include "architecture/layer_map.h"
#include "support/catch.h"

namespace {

using hopluu::test::LayerMap;
using hopluu::test::SourceFile;
using Findings = std::vector<std::string>;

LayerMap smallMap() {
    return hopluu::test::readLayerMap(R"(
# Something before
| `ghost` | `shared/ghost` | |
## The map
| layer | folder | may include |
|---|---|---|
| `domain` | `shared/domain` | |
| `store` | `shared/store` | `domain` |
| `server` | `sync-server` | `domain` `store` |

| headers | only in |
|---|---|
| `sqlite3` `SQLiteCpp/` | `shared/store` |
| `httplib` | `sync-server/http` |
| `Q` | `app/desktop` |
## After it
| `later` | `shared/later` | |
)");
}

SourceFile file(const std::string& path, const std::string& text) {
    return {path, hopluu::test::includesOf(text), 1};
}

}  // namespace

TEST_CASE("The map is read from its own chapter only") {
    const LayerMap map = smallMap();
    REQUIRE(map.layers.size() == 3);
    CHECK(map.layers[2].folder == "sync-server");
    CHECK(map.layers[2].mayInclude == std::set<std::string>{"domain", "store"});
    REQUIRE(map.libraries.size() == 3);
    CHECK(map.libraries[0].prefixes == Findings{"sqlite3", "SQLiteCpp/"});
}

TEST_CASE("An include that the map allows passes, beside the file, from a root or made by the build") {
    const std::vector<SourceFile> files{file("shared/domain/value.h", "#include <string>\n"),
                                        file("shared/store/store.h", "#include \"domain/value.h\"\n#include \"store/schema.h\"\n"),
                                        file("sync-server/http/routes.h", "#include \"store/store.h\"\n"),
                                        file("sync-server/http/routes.cpp", "#include \"http/routes.h\"\n#include \"routes.h\"\n")};
    CHECK(hopluu::test::againstTheMap(smallMap(), files).empty());
    CHECK(hopluu::test::includeCircles(smallMap(), files).empty());
}

TEST_CASE("An include against the map, of an unknown layer, or from outside any layer is found") {
    const LayerMap map = smallMap();
    const SourceFile store = file("shared/store/store.h", "");
    CHECK(againstTheMap(map, {store, file("shared/domain/value.h", "#include \"store/store.h\"")}) ==
          Findings{"shared/domain/value.h includes \"store/store.h\": domain may not include store"});
    CHECK(againstTheMap(map, {store, file("shared/domain/value.h", "#  include \"../store/store.h\"")}) ==
          Findings{"shared/domain/value.h includes \"../store/store.h\", which is of no layer of the map"});
    CHECK(againstTheMap(map, {file("shared/store/store.h", "#include \"magic/wand.h\"")}) ==
          Findings{"shared/store/store.h includes \"magic/wand.h\", which is of no layer of the map"});
    CHECK(againstTheMap(map, {file("shared/magic/wand.h", "")}) == Findings{"shared/magic/wand.h stands in no layer of the map"});
}

TEST_CASE("A library's header outside its place is found") {
    const LayerMap map = smallMap();
    CHECK(librariesOutOfPlace(map, {file("shared/store/database.cpp", "#include <sqlite3.h>\n#include <SQLiteCpp/SQLiteCpp.h>"),
                                    file("sync-server/http/server.cpp", "#include <httplib.h>")})
              .empty());
    CHECK(librariesOutOfPlace(map, {file("sync-server/main.cpp", "#include <httplib.h>")}).size() == 1);
    CHECK(librariesOutOfPlace(map, {file("shared/domain/value.h", "#include <SQLiteCpp/Database.h>")}).size() == 1);
    CHECK(librariesOutOfPlace(map, {file("shared/domain/value.h", "#include <QString>")}).size() == 1);
}

TEST_CASE("Files that include each other in a circle are found, also the long way round") {
    const std::vector<SourceFile> files{file("shared/domain/a.h", "#include \"domain/b.h\""), file("shared/domain/b.h", "#include \"c.h\""),
                                        file("shared/domain/c.h", "#include \"domain/a.h\""),
                                        file("shared/domain/d.h", "#include \"domain/a.h\"")};
    CHECK(hopluu::test::includeCircles(smallMap(), files) ==
          Findings{"shared/domain/a.h -> shared/domain/b.h -> shared/domain/c.h -> shared/domain/a.h"});
}

TEST_CASE("A layer that links what it may not include is found") {
    const LayerMap map = smallMap();
    CHECK(linkedAgainstTheMap(map, "hopluu_layer(store DEPENDS domain\n  LIBRARIES SQLiteCpp store)").empty());
    CHECK(linkedAgainstTheMap(map, "hopluu_layer(domain DEPENDS store)") == Findings{"domain links store against the map"});
    CHECK(linkedAgainstTheMap(map, "hopluu_layer(magic)") == Findings{"the map has no layer magic"});
}

// The server's side of tus 1.0.0, over real HTTPS.
#include "server/raw_tls.h"
#include "support/catch.h"
#include "uploading.h"

namespace hopluu::test {

TEST_CASE("The server says what it speaks") {
    const UploadingBloc bloc;
    const auto reply = bloc.ask("OPTIONS", "/v1/files");
    CHECK(reply.status == 204);
    CHECK(reply.header("Tus-Version") == "1.0.0");
    CHECK(reply.header("Tus-Extension") == "creation,expiration");
    CHECK(reply.header("Tus-Max-Size") == "20971520");
}

TEST_CASE("A cited file goes up in parts and is whole on the server's disk once the last one is confirmed") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(200'000);
    const std::string hash = bloc.attach(bytes);
    CHECK(problemIn(bloc.ask("HEAD", sync::tus::pathOf(hash))) != "");
    CHECK(bloc.head(hash).status == 404);

    const auto created = bloc.create(hash, bytes.size());
    CHECK(created.status == 201);
    CHECK(created.header("Location") == "/v1/files/" + hash);
    CHECK(created.header("Tus-Resumable") == "1.0.0");
    CHECK(created.header("Upload-Offset") == "0");
    CHECK(created.header("Upload-Expires").ends_with("GMT"));
    CHECK(bloc.create(hash, bytes.size()).status == 200);  // again: the same one

    CHECK(bloc.patch(hash, 0, std::string_view(bytes).substr(0, 70'000)).header("Upload-Offset") == "70000");
    const auto head = bloc.head(hash);
    CHECK(head.status == 200);
    CHECK(head.header("Upload-Offset") == "70000");
    CHECK(head.header("Upload-Length") == "200000");
    CHECK(head.header("Cache-Control") == "no-store");
    CHECK_FALSE(bloc.serverShelf().sizeOf(hash));

    const auto last = bloc.patch(hash, 70'000, std::string_view(bytes).substr(70'000));
    CHECK(last.status == 204);
    CHECK(last.header("Upload-Offset") == "200000");
    CHECK(last.header("Upload-Expires").empty());
    CHECK(contentOf(bloc.serverShelf().fileOf(hash)) == bytes);
    CHECK(bloc.head(hash).header("Upload-Offset") == "200000");
    CHECK(bloc.create(hash, bytes.size()).header("Upload-Offset") == "200000");
}

TEST_CASE("What does not fit the protocol is refused by name") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(1000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, 1000).status == 201);
    const std::string path = sync::tus::pathOf(hash);
    const std::string length = "Upload-Length", metadata = "Upload-Metadata", offset = "Upload-Offset";
    const std::string good = sync::tus::writeMetadata(hash);
    struct Row {
        std::string method, path;
        std::vector<sync::Header> headers;
        std::string body, version;
        int status;
        std::string code;
    };
    const Row rows[] = {
        {"POST", "/v1/files", {{length, "1000"}, {metadata, good}}, "", "0.2.2", 412, "request.tus-version"},
        {"POST", "/v1/files", {{metadata, good}}, "", "1.0.0", 400, "request.malformed"},
        {"POST", "/v1/files", {{length, "-1"}, {metadata, good}}, "", "1.0.0", 400, "request.malformed"},
        {"POST", "/v1/files", {{length, "1000"}}, "", "1.0.0", 400, "request.malformed"},
        {"POST", "/v1/files", {{length, "1000"}, {metadata, "sha256 !!!"}}, "", "1.0.0", 400, "request.malformed"},
        {"POST", "/v1/files", {{length, "1001"}, {metadata, good}}, "", "1.0.0", 400, "attachment.wrong-size"},
        {"POST", "/v1/files", {{length, "20971521"}, {metadata, good}}, "", "1.0.0", 413, "attachment.too-large"},
        {"POST",
         "/v1/files",
         {{length, "1000"}, {metadata, sync::tus::writeMetadata(std::string(64, '0'))}},
         "",
         "1.0.0",
         403,
         "attachment.not-cited"},
        {"PATCH", path, {{offset, "1"}}, "x", "1.0.0", 409, "attachment.offset"},
        {"PATCH", path, {{offset, "0"}}, "x", "2.0.0", 412, "request.tus-version"},
        {"PATCH", path, {}, "x", "1.0.0", 400, "request.malformed"},
        {"PATCH", path, {{offset, "0"}}, bytes + "x", "1.0.0", 413, "attachment.too-large"},
        {"PATCH", sync::tus::pathOf(std::string(64, '0')), {{offset, "0"}}, "x", "1.0.0", 404, "attachment.not-here"},
        {"PATCH", "/v1/files/../secret", {{offset, "0"}}, "x", "1.0.0", 404, "request.not-found"},
        {"POST", path, {{offset, "0"}}, "x", "1.0.0", 405, "request.method"},
    };
    for (const auto& row : rows) {
        const auto reply = bloc.ask(row.method, row.path, row.headers, row.body, row.version);
        INFO(row.method << " " << row.path << " " << row.code);
        CHECK(reply.status == row.status);
        CHECK(problemIn(reply) == row.code);
    }
    CHECK(bloc.ask("POST", "/v1/files", {}, "", "0.2.2").header("Tus-Version") == "1.0.0");
    auto line = bloc.server.line();
    const auto wrongType = must(line.send({"PATCH", path, "text/plain", {{"Tus-Resumable", "1.0.0"}, {offset, "0"}}, Bytes{'x'}}));
    CHECK(wrongType.status == 415);
    CHECK(bloc.head(hash).header(offset) == "0");
    // Where a proxy knows no PATCH.
    CHECK(bloc.ask("POST", path, {{offset, "0"}, {"X-HTTP-Method-Override", "PATCH"}}, bytes).status == 204);
}

TEST_CASE("Bytes that are not those of the hash are thrown away, and the upload starts over") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(5000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, 5000).status == 201);
    const auto wrong = bloc.patch(hash, 0, scanBytes(5000, 2));
    CHECK(wrong.status == 460);
    CHECK(problemIn(wrong) == "attachment.wrong-hash");
    CHECK(bloc.head(hash).status == 404);
    CHECK(bloc.create(hash, 5000).status == 201);
    CHECK(bloc.patch(hash, 0, bytes).status == 204);
}

TEST_CASE("What may not be attached is not taken, whatever the operation calls it") {
    UploadingBloc bloc;
    const std::string program = "MZ" + std::string(500, 'x');
    const std::string hash = must(sync::contentHashOf(writeBytes(bloc.board.folder / "x", program)));
    bloc.board.cite(hash, program.size(), "application/x-msdownload");
    bloc.exchange(bloc.board);
    CHECK(problemIn(bloc.create(hash, program.size())) == "attachment.kind");
    bloc.board.cite(hash, program.size(), "application/pdf");
    bloc.exchange(bloc.board);
    CHECK(bloc.create(hash, program.size()).status == 201);
    const auto reply = bloc.patch(hash, 0, program);
    CHECK(reply.status == 415);
    CHECK(problemIn(reply) == "attachment.kind");
    CHECK_FALSE(bloc.serverShelf().sizeOf(hash));
}

TEST_CASE("A citation that was taken back, or refused, lets nothing in") {
    UploadingBloc bloc;
    const std::string hash = bloc.attach(scanBytes(1000));
    bloc.board.cite(hash, 1000, "application/pdf", true);
    bloc.exchange(bloc.board);
    CHECK(problemIn(bloc.create(hash, 1000)) == "attachment.not-cited");
    bloc.leader.openPeriod(PeriodPhase::locked);
    bloc.exchange(bloc.leader);
    CHECK(problemIn(bloc.create(bloc.attach(scanBytes(1000, 2)), 1000)) == "attachment.not-cited");
}

TEST_CASE("Whoever came last holds the pen: an older request on a dead line adds nothing more") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(300'000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, bytes.size()).status == 201);
    RawTls dead(bloc.server.bloc->port());
    dead.send("PATCH /v1/files/" + hash +
              " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
              "Content-Length: 300000\r\n\r\n" +
              bytes.substr(0, 100'000));
    std::string offset;
    while ((offset = bloc.head(hash).header("Upload-Offset")) == "0") {  // until some of it has arrived
    }
    const std::size_t reached = std::stoul(offset);
    CHECK(reached <= 100'000);
    dead.send(std::string(50'000, 'x'));  // comes too late
    CHECK(bloc.patch(hash, reached, std::string_view(bytes).substr(reached)).status == 204);
    CHECK(contentOf(bloc.serverShelf().fileOf(hash)) == bytes);
}

TEST_CASE("A part that breaks off stays as far as it came") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(300'000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, bytes.size()).status == 201);
    {
        RawTls cut(bloc.server.bloc->port());
        cut.send("PATCH /v1/files/" + hash +
                 " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                 "Content-Length: 300000\r\n\r\n" +
                 bytes.substr(0, 100'000));
        while (!bloc.serverShelf().begunOf(hash) || std::filesystem::file_size(bloc.serverShelf().begunOf(hash)->path) < 100'000) {
        }
    }
    CHECK(bloc.head(hash).header("Upload-Offset") == "100000");
    CHECK(bloc.patch(hash, 100'000, std::string_view(bytes).substr(100'000)).status == 204);
}

TEST_CASE("Only who may see the operation may read the file") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(50'000);
    const std::string hash = bloc.attach(bytes);
    AttachingLaptop other(UnitId{"ha-nam"}, bloc.server.wall());
    AttachingLaptop second(UnitId{"hai-phong"}, bloc.server.wall());
    bloc.admit(other);
    bloc.admit(second);
    CHECK(problemIn(bloc.read(hash, bloc.board)) == "attachment.not-here");
    REQUIRE(bloc.create(hash, bytes.size()).status == 201);
    REQUIRE(bloc.patch(hash, 0, bytes).status == 204);

    for (const Laptop* reader : std::initializer_list<const Laptop*>{&bloc.board, &second, &bloc.leader}) {
        const auto reply = bloc.read(hash, *reader);
        CHECK(reply.status == 200);
        CHECK(std::string(reply.body.begin(), reply.body.end()) == bytes);
    }
    CHECK(problemIn(bloc.read(hash, other)) == "attachment.not-here");  // as if there were none
    CHECK(problemIn(bloc.ask("GET", sync::tus::pathOf(hash))) == "exchange.unknown-device");
    const auto borrowed = sync::tus::writeAuthorization(std::string(64, '0'), bloc.board.identity());
    CHECK(problemIn(bloc.ask("GET", sync::tus::pathOf(hash), {{"Authorization", borrowed}})) == "exchange.bad-signature");
    const auto stranger = sync::tus::writeAuthorization(hash, sync::makeIdentity());
    CHECK(problemIn(bloc.ask("GET", sync::tus::pathOf(hash), {{"Authorization", stranger}})) == "exchange.unknown-device");

    bloc.leader.write({{}, second.unit, Topic::revocation, ItemCode{toString(second.identity().device)}}, Revocation{"mất máy"});
    bloc.exchange(bloc.leader);
    CHECK(problemIn(bloc.read(hash, second)) == "exchange.revoked");
}

TEST_CASE("A file is read from any byte on, and at most as much as was asked for") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(50'000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, bytes.size()).status == 201);
    REQUIRE(bloc.patch(hash, 0, bytes).status == 204);
    const auto part = bloc.read(hash, bloc.board, "?offset=1000&length=20000");
    CHECK(std::string(part.body.begin(), part.body.end()) == bytes.substr(1000, 20'000));
    CHECK(part.header("Upload-Offset") == "1000");
    CHECK(part.header("Upload-Length") == "50000");
    CHECK(bloc.read(hash, bloc.board, "?offset=49999").body.size() == 1);
    CHECK(bloc.read(hash, bloc.board, "?offset=50000").body.empty());
    CHECK(problemIn(bloc.read(hash, bloc.board, "?offset=50001")) == "attachment.offset");
    CHECK(problemIn(bloc.read(hash, bloc.board, "?offset=x")) == "request.malformed");
}

}  // namespace hopluu::test

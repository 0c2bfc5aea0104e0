// Room: of a board, of the disk, of the memory, of time.
#include "server/raw_tls.h"
#include "support/catch.h"
#include "uploading.h"

#include <fstream>

namespace hopluu::test {

namespace {

std::size_t residentKilobytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stoul(line.substr(6));
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("A board's share of the room ends with words of its own, another board's is untouched") {
    server::AttachmentLimits limits;
    limits.bytesPerUnit = 150'000;
    UploadingBloc bloc(limits);
    AttachingLaptop other(UnitId{"ha-nam"}, bloc.server.wall());
    bloc.admit(other);
    const std::string first = bloc.attach(scanBytes(100'000, 1));
    const std::string second = bloc.attach(scanBytes(100'000, 2));
    REQUIRE(bloc.create(first, 100'000).status == 201);  // begun counts as well as whole
    const auto reply = bloc.create(second, 100'000);
    CHECK(reply.status == 507);
    CHECK(problemIn(reply) == "attachment.quota");
    CHECK(bloc.patch(first, 0, scanBytes(100'000, 1)).status == 204);
    CHECK(problemIn(bloc.create(second, 100'000)) == "attachment.quota");
    CHECK(bloc.create(first, 100'000).status == 200);
    const std::string others = other.attach(scanBytes(100'000, 3));
    bloc.exchange(other);
    CHECK(bloc.create(others, 100'000).status == 201);
}

TEST_CASE("The journal's share of the disk is not given to scans, and figures go on") {
    server::AttachmentLimits limits;
    limits.keepFree = UINT64_MAX / 2;
    UploadingBloc bloc(limits);
    const std::string hash = bloc.attach(scanBytes(1000));
    const auto reply = bloc.create(hash, 1000);
    CHECK(reply.status == 507);
    CHECK(problemIn(reply) == "server.storage");
    CHECK(std::string(reply.body.begin(), reply.body.end()).find("/") == std::string::npos);  // nothing of where it lies
    bloc.board.writeCell("capital_new.fdi", 12);
    bloc.exchange(bloc.board);
    bloc.exchange(bloc.leader);
    CHECK(bloc.leader.cell(bloc.board.unit, "capital_new.fdi") == 12);
}

TEST_CASE("An upload that nobody goes on with is gone after its time, and may be begun again") {
    UploadingBloc bloc;
    const std::string bytes = scanBytes(1000);
    const std::string hash = bloc.attach(bytes);
    REQUIRE(bloc.create(hash, 1000).status == 201);
    REQUIRE(bloc.patch(hash, 0, std::string_view(bytes).substr(0, 500)).status == 204);
    std::filesystem::last_write_time(bloc.serverShelf().begunOf(hash)->path,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 8));
    bloc.server.restart();
    CHECK(bloc.head(hash).status == 404);
    CHECK(bloc.create(hash, 1000).header("Upload-Offset") == "0");
}

TEST_CASE("Files of 20 MB go in and out without ever being in the server's memory") {
    UploadingBloc bloc;
    const std::string hash = bloc.attach(scanBytes(sync::kMaxAttachmentBytes));
    REQUIRE(bloc.create(hash, sync::kMaxAttachmentBytes).status == 201);
    const std::string body = contentOf(bloc.board.shelf.fileOf(hash));
    RawTls client(bloc.server.bloc->port());
    const std::size_t before = residentKilobytes();
    client.send("PATCH /v1/files/" + hash +
                " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\n"
                "Content-Length: 20971520\r\n\r\n");
    for (std::size_t at = 0; at < body.size(); at += 65'536) {
        client.send(std::string_view(body).substr(at, 65'536));
    }
    CHECK(client.readAnswer().find(" 204 ") != std::string::npos);
    const auto authorization = sync::tus::writeAuthorization(hash, bloc.board.identity());
    client.send("GET /v1/files/" + hash + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + authorization + "\r\n\r\n");
    std::size_t received = 0;
    while (received < body.size()) {
        const std::size_t got = client.readAll(65'536).size();
        REQUIRE(got > 0);
        received += got;
    }
#ifndef __SANITIZE_ADDRESS__  // which gives nothing back
    CHECK(residentKilobytes() < before + 8 * 1024);
#else
    CHECK(before > 0);
#endif
}

}  // namespace hopluu::test

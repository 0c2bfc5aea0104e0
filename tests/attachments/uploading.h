// A running server, a board that has cited a file, and the requests of tus by hand.
#pragma once

#include "sample_files.h"
#include "server/running_server.h"
#include "sync/attachment_transfer.h"
#include "sync/problem.h"
#include "sync/tus.h"

#include <optional>
#include <string>
#include <string_view>

namespace hopluu::test {

inline std::string problemIn(const sync::Reply& reply) {
    return sync::readProblem(reply.status, reply.contentType, std::string(reply.body.begin(), reply.body.end())).code;
}

/// A board's laptop with its shelf.
class AttachingLaptop : public Laptop {
public:
    using Laptop::Laptop;

    /// Takes the bytes, journals the citation. It counts once it has been exchanged.
    std::string attach(const std::string& bytes) const {
        const auto taken = must(shelf.take(writeBytes(folder / "scan.pdf", bytes)));
        cite(taken.hash, taken.bytes, std::string(sync::mediaTypeOf(taken.kind)));
        return taken.hash;
    }
    void cite(const std::string& hash, std::uint64_t bytes, const std::string& mediaType = "application/pdf", bool removed = false) const {
        write({k2022, unit, Topic::attachment, ItemCode{hash}}, AttachmentRecord{"scan.pdf", mediaType, bytes, removed, {}});
    }
    [[nodiscard]] Identity identity() const { return *must(store->identity()); }

    sync::AttachmentShelf shelf{folder / "laptop.store.files"};
};

/// A bloc of which one board has joined.
class UploadingBloc : public RunningBloc {
public:
    explicit UploadingBloc(const server::AttachmentLimits& limits = {}) : RunningBloc(limits), board(UnitId{"hai-phong"}, server.wall()) {
        admit(board);
    }

    std::string attach(const std::string& bytes) {
        const std::string hash = board.attach(bytes);
        exchange(board);
        return hash;
    }

    sync::Reply ask(const std::string& method, const std::string& path, std::vector<sync::Header> headers = {}, std::string_view body = {},
                    const std::string& version = "1.0.0") const {
        auto line = server.line();
        headers.push_back({"Tus-Resumable", version});
        const bool hasBody = method == "PATCH" || (method == "POST" && path != "/v1/files");
        return must(line.send({method, path, hasBody ? std::string(sync::tus::kPartMediaType) : "", headers,
                               ByteView(reinterpret_cast<const std::uint8_t*>(body.data()), body.size())}));
    }
    sync::Reply create(const std::string& hash, std::uint64_t bytes) const {
        return ask("POST", "/v1/files",
                   {{"Upload-Length", std::to_string(bytes)}, {"Upload-Metadata", "filename c2Nhbg==," + sync::tus::writeMetadata(hash)}});
    }
    sync::Reply patch(const std::string& hash, std::uint64_t offset, std::string_view body) const {
        return ask("PATCH", sync::tus::pathOf(hash), {{"Upload-Offset", std::to_string(offset)}}, body);
    }
    sync::Reply head(const std::string& hash) const { return ask("HEAD", sync::tus::pathOf(hash)); }
    sync::Reply read(const std::string& hash, const Laptop& reader, const std::string& query = "") const {
        return ask("GET", sync::tus::pathOf(hash) + query,
                   {{"Authorization", sync::tus::writeAuthorization(hash, *must(reader.store->identity()))}});
    }
    [[nodiscard]] sync::AttachmentShelf serverShelf() const { return sync::AttachmentShelf(server.folder / "data" / "files"); }

    AttachingLaptop board;
};

}  // namespace hopluu::test

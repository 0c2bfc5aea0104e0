#include "attachments/attachment_routes.h"

#include "sync/problem.h"
#include "sync/tus.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <memory>
#include <string>
#include <utility>

namespace hopluu::server {

namespace {

namespace tus = sync::tus;
using sync::problem;

const std::string kFiles(tus::kFilesPath);
const std::string kOneFile = kFiles + "/";
const std::string kVersion(tus::kVersion);

HttpReply refuse(const Error& error, ServerLog& log) {
    const int status = sync::statusOf(error.code);
    if (status >= 500) {
        log.failure("request-failed", error);
    }
    // Of the disk, nothing but that it fails gets out.
    const bool isDisk = error.code == "attachment.disk-full" || error.code == "attachment.io" || error.code == "attachment.unreadable";
    const Error told = isDisk ? problem("server.storage") : error;
    HttpReply reply{sync::statusOf(told.code), std::string(sync::kProblemMediaType), sync::writeProblem(told), error.code};
    reply.headers = {{"Tus-Resumable", kVersion}, {"Cache-Control", "no-store"}};
    if (error.code == "request.tus-version") {
        reply.headers.push_back({"Tus-Version", kVersion});
    }
    return reply;
}

/// As RFC 9110 writes a moment.
std::string httpDate(std::chrono::system_clock::time_point moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
    std::tm parts{};
#ifdef _WIN32
    ::gmtime_s(&parts, &seconds);
#else
    ::gmtime_r(&seconds, &parts);
#endif
    char text[64] = {};
    return {text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

class Tus {
public:
    Tus(AttachmentStore& files, ServerLog& log) : files_(files), log_(log) {}

    [[nodiscard]] HttpReply options() const {
        HttpReply reply{204, "", "", ""};
        reply.headers = {{"Tus-Resumable", kVersion},
                         {"Tus-Version", kVersion},
                         {"Tus-Extension", "creation,expiration"},
                         {"Tus-Max-Size", std::to_string(sync::kMaxAttachmentBytes)}};
        return reply;
    }

    [[nodiscard]] HttpReply create(const HttpRequest& request) const {
        if (request.header("Tus-Resumable") != kVersion) {
            return refuse(problem("request.tus-version"), log_);
        }
        const auto length = tus::readNumber(request.header("Upload-Length"));
        const auto hash = tus::readMetadata(request.header("Upload-Metadata"));
        if (!length || !hash) {
            return refuse(problem("request.malformed"), log_);
        }
        const auto state = files_.begin(*hash, *length);
        if (!state) {
            return refuse(state.error(), log_);
        }
        HttpReply reply = told(state->isNew ? 201 : 200, *state);
        reply.headers.push_back({"Location", tus::pathOf(*hash)});
        return reply;
    }

    [[nodiscard]] HttpReply head(const HttpRequest& request) const {
        auto problemFound = checked(request);
        const auto state = problemFound ? Result<UploadState>{fail(*problemFound)} : files_.stateOf(request.tail);
        if (!state) {
            return refuse(state.error(), log_);
        }
        HttpReply reply = told(200, *state);
        reply.headers.push_back({"Upload-Length", std::to_string(state->length)});
        reply.headers.push_back({"Accept-Ranges", "none"});
        return reply;
    }

    [[nodiscard]] HttpReply patch(const HttpRequest& request, const BodySource& body) const {
        const auto problemFound = checked(request);
        const auto offset = tus::readNumber(request.header("Upload-Offset"));
        if (problemFound || !offset) {
            return refuse(problemFound ? *problemFound : problem("request.malformed"), log_);
        }
        const auto state = files_.append(request.tail, *offset, request.bodyBytes, body);
        return state ? told(204, *state) : refuse(state.error(), log_);
    }

    /// For lines on which a proxy knows no PATCH.
    [[nodiscard]] HttpReply post(const HttpRequest& request, const BodySource& body) const {
        return request.header("X-HTTP-Method-Override") == "PATCH" ? patch(request, body) : refuse(problem("request.method"), log_);
    }

    [[nodiscard]] HttpReply get(const HttpRequest& request) const {
        const auto reader = tus::readAuthorization(request.header("Authorization"));
        const std::string from = request.parameter("offset"), atMost = request.parameter("length");
        const auto offset = from.empty() ? std::optional<std::uint64_t>{0} : tus::readNumber(from);
        const auto length = atMost.empty() ? std::optional<std::uint64_t>{sync::kMaxAttachmentBytes} : tus::readNumber(atMost);
        if (!sync::isContentHash(request.tail)) {
            return refuse(problem("request.not-found"), log_);
        }
        if (!reader || !offset || !length) {
            return refuse(problem(!reader ? "exchange.unknown-device" : "request.malformed"), log_);
        }
        const auto found = files_.readable(request.tail, *reader);
        if (!found) {
            return refuse(found.error(), log_);
        }
        if (*offset > found->bytes) {
            return refuse(problem("attachment.offset", std::to_string(found->bytes)), log_);
        }
        auto file = std::make_shared<std::ifstream>(found->file, std::ios::binary);
        file->seekg(static_cast<std::streamoff>(*offset));
        if (!*file) {
            return refuse(problem("attachment.io"), log_);
        }
        HttpReply reply{200, "application/octet-stream", "", ""};
        reply.headers = {{"Cache-Control", "private, no-store"},
                         {"Upload-Offset", std::to_string(*offset)},
                         {"Upload-Length", std::to_string(found->bytes)}};
        // Read from front to back, as the library asks for it.
        reply.stream =
            StreamedBody{static_cast<std::size_t>(std::min(*length, found->bytes - *offset)), [file](std::size_t, std::span<char> into) {
                             file->read(into.data(), static_cast<std::streamsize>(into.size()));
                             return static_cast<std::size_t>(file->gcount());
                         }};
        return reply;
    }

private:
    [[nodiscard]] static std::optional<Error> checked(const HttpRequest& request) {
        if (request.header("Tus-Resumable") != kVersion) {
            return problem("request.tus-version");
        }
        return sync::isContentHash(request.tail) ? std::nullopt : std::optional{problem("request.not-found")};
    }

    [[nodiscard]] HttpReply told(int status, const UploadState& state) const {
        HttpReply reply{status, "", "", ""};
        reply.headers = {{"Tus-Resumable", kVersion}, {"Upload-Offset", std::to_string(state.offset)}, {"Cache-Control", "no-store"}};
        if (!state.isWhole()) {
            reply.headers.push_back({"Upload-Expires", httpDate(std::chrono::system_clock::now() + files_.limits().partLifetime)});
        }
        return reply;
    }

    AttachmentStore& files_;
    ServerLog& log_;
};

}  // namespace

std::vector<Route> attachmentRoutes(AttachmentStore& files, ServerLog& log) {
    const Tus tus(files, log);
    const std::string part(tus::kPartMediaType);
    const auto patch = [tus](const HttpRequest& request, const BodySource& body) { return tus.patch(request, body); };
    const auto post = [tus](const HttpRequest& request, const BodySource& body) { return tus.post(request, body); };
    return {{"OPTIONS", kFiles, "", 0, [tus](const HttpRequest&) { return tus.options(); }},
            {"POST", kFiles, "", 0, [tus](const HttpRequest& request) { return tus.create(request); }},
            {"HEAD", kOneFile, "", 0, [tus](const HttpRequest& request) { return tus.head(request); }},
            {"PATCH", kOneFile, part, sync::kMaxAttachmentBytes, {}, patch},
            {"POST", kOneFile, part, sync::kMaxAttachmentBytes, {}, post},
            {"GET", kOneFile, "", 0, [tus](const HttpRequest& request) { return tus.get(request); }}};
}

}  // namespace hopluu::server

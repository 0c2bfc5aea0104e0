#include "engine/sample_files.h"

#include "sync/problem.h"
#include "sync/tus.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

namespace hopluu::engine {

namespace tus = sync::tus;
using sync::problem;

namespace {

std::string headerOf(const sync::Request& request, std::string_view name) {
    const auto found =
        std::find_if(request.headers.begin(), request.headers.end(), [&](const auto& header) { return header.name == name; });
    return found == request.headers.end() ? std::string() : found->value;
}

sync::Reply refuse(const Error& error) {
    const std::string text = sync::writeProblem(error);
    return {sync::statusOf(error.code), std::string(sync::kProblemMediaType), Bytes(text.begin(), text.end())};
}

sync::Reply reached(int status, const Result<std::uint64_t>& offset) {
    if (!offset) {
        return refuse(offset.error());
    }
    sync::Reply reply{status, "", {}};
    reply.headers = {{"Tus-Resumable", std::string(tus::kVersion)}, {"Upload-Offset", std::to_string(*offset)}};
    return reply;
}

std::optional<std::uint64_t> parameter(std::string_view query, std::string_view name) {
    const auto at = query.find(name);
    const std::string_view rest = at == std::string_view::npos ? std::string_view() : query.substr(at + name.size());
    return tus::readNumber(rest.substr(0, rest.find('&')));
}

}  // namespace

bool SampleFiles::isFor(const sync::Request& request) {
    return request.path.starts_with(tus::kFilesPath);
}

sync::Reply SampleFiles::answer(const sync::Request& request) {
    const std::lock_guard lock(*mutex_);
    if (request.method == "POST" && request.path == tus::kFilesPath) {
        const auto hash = tus::readMetadata(headerOf(request, "Upload-Metadata"));
        const auto bytes = tus::readNumber(headerOf(request, "Upload-Length"));
        return hash && bytes ? reached(201, begin(*hash, *bytes)) : refuse(problem("request.malformed"));
    }
    const std::string_view tail = std::string_view(request.path).substr(std::min(request.path.size(), tus::kFilesPath.size() + 1));
    const auto end = tail.find('?');
    const std::string hash(tail.substr(0, end));
    if (!sync::isContentHash(hash)) {
        return refuse(problem("request.not-found", request.path));
    }
    if (request.method == "PATCH") {
        const auto offset = tus::readNumber(headerOf(request, "Upload-Offset"));
        return offset ? reached(204, append(hash, *offset, request.body)) : refuse(problem("request.malformed"));
    }
    return part(hash, end == std::string_view::npos ? std::string_view() : tail.substr(end));
}

Result<std::uint64_t> SampleFiles::finished(const std::string& hash, std::uint64_t reached, std::uint64_t bytes) {
    if (reached == bytes) {
        if (auto placed = shelf_.finish(hash); !placed) {
            return fail(placed.error());
        }
    }
    return reached;
}

Result<std::uint64_t> SampleFiles::begin(const std::string& hash, std::uint64_t bytes) {
    if (const auto whole = shelf_.sizeOf(hash)) {
        return *whole;
    }
    auto file = shelf_.begin(hash, bytes);
    auto size = file ? file->size() : Result<std::uint64_t>{fail(file.error())};
    return size ? finished(hash, *size, bytes) : size;
}

Result<std::uint64_t> SampleFiles::append(const std::string& hash, std::uint64_t offset, ByteView part) {
    const auto begun = shelf_.begunOf(hash);
    if (!begun) {
        return fail(problem("attachment.not-here", hash));
    }
    {
        auto file = sync::DurableFile::open(begun->path);
        auto size = file ? file->size() : Result<std::uint64_t>{fail(file.error())};
        if (!size) {
            return size;
        }
        if (*size != offset || offset + part.size() > begun->bytes) {
            return fail(problem("attachment.offset", std::to_string(*size)));
        }
        if (auto written = file->append(part); !written) {
            return fail(written.error());
        }
    }
    return finished(hash, offset + part.size(), begun->bytes);
}

sync::Reply SampleFiles::part(const std::string& hash, std::string_view query) const {
    const auto bytes = shelf_.sizeOf(hash);
    const std::uint64_t offset = parameter(query, "offset=").value_or(0);
    if (!bytes || offset > *bytes) {
        return refuse(problem("attachment.not-here", hash));
    }
    Bytes body(std::min(parameter(query, "length=").value_or(*bytes), *bytes - offset));
    std::ifstream file(shelf_.fileOf(hash), std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(reinterpret_cast<char*>(body.data()), static_cast<std::streamsize>(body.size()));
    if (!file) {
        return refuse(problem("attachment.io"));
    }
    sync::Reply reply{200, "application/octet-stream", std::move(body)};
    reply.headers = {{"Upload-Offset", std::to_string(offset)}, {"Upload-Length", std::to_string(*bytes)}};
    return reply;
}

}  // namespace hopluu::engine

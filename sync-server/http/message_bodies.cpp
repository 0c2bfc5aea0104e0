#include "http/message_bodies.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace hopluu::server {

namespace {

constexpr std::size_t kWorthSkipping = 1024 * 1024;
constexpr std::size_t kPieceBytes = 16 * 1024;

std::string valueOf(const std::vector<sync::Header>& among, std::string_view name) {
    sync::Reply named;  // whose way of comparing names it is
    named.headers = among;
    return named.header(name);
}

}  // namespace

std::string HttpRequest::header(std::string_view name) const {
    return valueOf(headers, name);
}

std::string HttpRequest::parameter(std::string_view name) const {
    return valueOf(parameters, name);
}

bool RequestBody::read(const std::function<bool(ByteView)>& take) {
    bool isWanted = !isRead_;
    isRead_ = true;
    if (reader_ && announced_ > 0 && isWanted) {
        reader_([&](const char* data, std::size_t size) {
            received_ += size;
            isWanted = isWanted && take(ByteView(reinterpret_cast<const std::uint8_t*>(data), size));
            return isWanted || announced_ <= kWorthSkipping;
        });
    }
    afterwards_();
    return isWanted && received_ == announced_;
}

bool RequestBody::collect(std::string& whole) {
    whole.reserve(announced_);
    return read([&](ByteView piece) {
        whole.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return true;
    });
}

bool RequestBody::skipRest() {
    if (!isRead_ && announced_ > 0 && announced_ <= kWorthSkipping) {
        read([](ByteView) { return true; });
    }
    return received_ == announced_;
}

ObservedExchange observed(const httplib::Request& request, const httplib::Response& response) {
    ObservedExchange seen{request.method, request.target, request.body, 0, {}, {}, response.status, response.body};
    const std::string length = request.get_header_value("Content-Length");
    std::from_chars(length.data(), length.data() + length.size(), seen.requestBytes);
    for (const auto& [name, value] : request.headers) {
        seen.requestHeaders.push_back({name, value});
    }
    for (const auto& [name, value] : response.headers) {
        seen.answerHeaders.push_back({name, value});
    }
    return seen;
}

HttpRequest toRequest(const httplib::Request& request, const Route& route) {
    HttpRequest asked{request.path.substr(std::min(route.path.size(), request.path.size())), {}};
    for (const auto& [name, value] : request.headers) {
        asked.headers.push_back({name, value});
    }
    for (const auto& [name, value] : request.params) {
        asked.parameters.push_back({name, value});
    }
    const std::string length = request.get_header_value("Content-Length");  // the guard has seen that it is a number
    std::from_chars(length.data(), length.data() + length.size(), asked.bodyBytes);
    return asked;
}

std::size_t sizeOf(const HttpReply& reply) {
    return reply.stream ? reply.stream->bytes : reply.body.size();
}

void fill(httplib::Response& response, HttpReply reply) {
    response.status = reply.status;
    for (const auto& [name, value] : reply.headers) {
        response.set_header(name, value);
    }
    if (reply.stream && reply.stream->bytes > 0) {
        const std::size_t size = reply.stream->bytes;
        response.set_content_provider(
            size, reply.contentType,
            [read = std::move(reply.stream->read)](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
                std::array<char, kPieceBytes> piece{};
                const std::size_t got = read(offset, std::span(piece.data(), std::min(length, piece.size())));
                return got > 0 && sink.write(piece.data(), got);
            });
    } else if (!reply.contentType.empty() || !reply.body.empty()) {
        response.set_content(reply.body, reply.contentType);
    }
}

}  // namespace hopluu::server

// From the library's requests to ours and from our replies to the library's, bodies included, without holding what need not be held.
#pragma once

#include "http/http_server.h"

#include <httplib.h>

#include <cstddef>
#include <functional>
#include <string>

namespace hopluu::server {

/// The body of the request that this thread serves. Read once, or not at all.
class RequestBody {
public:
    /// `afterwards` is called when all of it has come.
    RequestBody(httplib::ContentReader::Reader reader, std::size_t announced, std::function<void()> afterwards)
        : reader_(std::move(reader)), announced_(announced), afterwards_(std::move(afterwards)) {}

    /// True when `take` got all of it. What it does not want is read all the same where that is little, so that the client, which is still
    /// sending, hears the answer.
    bool read(const std::function<bool(ByteView)>& take);
    bool collect(std::string& whole);
    /// False: the connection stands in the middle of a body, and nothing that follows is a request.
    bool skipRest();
    [[nodiscard]] std::size_t received() const { return received_; }

private:
    httplib::ContentReader::Reader reader_;
    std::size_t announced_, received_ = 0;
    std::function<void()> afterwards_;
    bool isRead_ = false;
};

[[nodiscard]] HttpRequest toRequest(const httplib::Request& request, const Route& route);
[[nodiscard]] ObservedExchange observed(const httplib::Request& request, const httplib::Response& response);
[[nodiscard]] std::size_t sizeOf(const HttpReply& reply);
void fill(httplib::Response& response, HttpReply reply);

}  // namespace hopluu::server

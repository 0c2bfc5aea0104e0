// HTTPS on top of cpp-httplib, hardened; nothing of the library shows here, so that it can be changed. docs/decisions/0042.
#pragma once

#include "certificate.h"
#include "domain/result.h"
#include "http/connections.h"
#include "journal/operation_codec.h"
#include "server_log.h"
#include "sync/transport.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::server {

struct HttpRequest {
    std::string tail;                                         // what follows the route's path, empty for one that is not a prefix
    ByteView body;                                            // empty when the route takes it as a stream
    std::vector<sync::Header> headers = {}, parameters = {};  // the latter of the query, decoded
    std::size_t bodyBytes = 0;                                // as announced

    /// The value of the first one of this name; empty when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
    [[nodiscard]] std::string parameter(std::string_view name) const;
};

/// A request's body as it arrives: gives it piece by piece until its end (true), or until the line breaks or `take` says no (false).
using BodySource = std::function<bool(const std::function<bool(ByteView)>& take)>;

/// A reply's body that is never in memory as a whole.
struct StreamedBody {
    std::size_t bytes = 0;
    std::function<std::size_t(std::size_t offset, std::span<char> into)> read;  // 0: cannot go on
};

struct HttpReply {
    int status = 200;
    std::string contentType;  // empty: none is said
    std::string body;
    std::string problem;  // for the log: the code of what went wrong, empty when all was well
    std::vector<sync::Header> headers = {};
    std::optional<StreamedBody> stream = {};  // instead of `body`
};

/// One of the two handlers; either may be called by many threads at once.
struct Route {
    std::string method;
    std::string path;         // one that ends with '/' stands for all that begin with it
    std::string contentType;  // which the request's body must have; empty: no body
    std::size_t maxBodyBytes = 0;
    std::function<HttpReply(const HttpRequest&)> handle;
    std::function<HttpReply(const HttpRequest&, const BodySource&)> handleStream = {};
};

struct HttpLimits {
    ConnectionLimits connections;
    std::size_t threads = 64, waiting = 600;
    int idleSeconds = 5;
    std::size_t requestsPerConnection = 1000;
};

/// What went over one connection as a request and its answer, for tests that compare it with the document of the interface.
struct ObservedExchange {
    std::string method, target, requestBody;  // the body only when it was collected for `handle`
    std::size_t requestBytes = 0;             // of the body, as announced
    std::vector<sync::Header> requestHeaders, answerHeaders;
    int status = 0;
    std::string answerBody;  // empty when it was streamed
};
/// May be called by many threads at once.
using HttpObserver = std::function<void(const ObservedExchange&)>;

class HttpServer {
public:
    /// Listens when it returns; port 0: a free one. Errors: "server.port-in-use", "server.port-not-allowed",
    /// "server.address-not-available", "server.certificate-damaged".
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(const std::string& listen, int port, const Certificate& certificate,
                                                                   std::vector<Route> routes, const HttpLimits& limits, ServerLog& log,
                                                                   HttpObserver observer = {});
    ~HttpServer();

    [[nodiscard]] int port() const;
    /// Accepts no more, finishes what is being worked on, closes the rest.
    void stop();

private:
    class Implementation;
    explicit HttpServer(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace hopluu::server

#include "http/http_server.h"

#include "http/connection_queue.h"
#include "http/message_bodies.h"
#include "http/request_guard.h"
#include "http/socket.h"
#include "server_errors.h"
#include "sync/problem.h"

#include <httplib.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <thread>
#include <utility>

namespace hopluu::server {

namespace {

constexpr int kBacklog = 4096;  // one that finds it full comes again only after a second
constexpr int kSayNothingSeconds = 5;
constexpr int kSilenceSeconds = 20;  // between two reads or writes; the whole is bounded by ConnectionLimits
constexpr const char* kRetryAfterSeconds = "5";

bool setUpTls(SSL_CTX& context, const Certificate& certificate) {
    Connections::watch(&context);
    SSL_CTX_set_mode(&context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_options(&context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
    return SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_use_certificate(&context, certificate.certificate.get()) == 1 &&
           SSL_CTX_use_PrivateKey(&context, certificate.key.get()) == 1 && SSL_CTX_check_private_key(&context) == 1;
}

/// The library asks for five waiting connections when it was built; a whole bloc may come at once.
class Listener final : public httplib::SSLServer {
public:
    using httplib::SSLServer::SSLServer;
    /// And whoever connects and says nothing stays with the kernel for a while, without a thread or memory of ours.
    void deepenBacklog() {
#ifdef TCP_DEFER_ACCEPT
        setOption(svr_sock_, IPPROTO_TCP, TCP_DEFER_ACCEPT, kSayNothingSeconds);
#endif
        ::listen(svr_sock_, kBacklog);
    }
};

/// One address, one server: the library's default lets a second program share the port.
void setSocketOptions(socket_t socket) {
#ifdef _WIN32
    setOption(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);  // there, SO_REUSEADDR means that anybody may take the port over
#else
    setOption(socket, SOL_SOCKET, SO_REUSEADDR, 1);
#endif
}

void writeProblem(httplib::Response& response, std::string_view code) {
    const Error error = sync::problem(code);
    response.status = sync::statusOf(code);
    response.set_content(sync::writeProblem(error), std::string(sync::kProblemMediaType));
    if (code == "server.busy") {
        response.set_header("Retry-After", kRetryAfterSeconds);
    }
}

}  // namespace

class HttpServer::Implementation {
public:
    Implementation(const Certificate& certificate, std::vector<Route> routes, const HttpLimits& limits, ServerLog& log,
                   HttpObserver observer)
        : routes_(std::move(routes)),
          observer_(std::move(observer)),
          log_(log),
          queue_({limits.threads, limits.waiting}, limits.connections),
          listener_([&](SSL_CTX& context) { return setUpTls(context, certificate); }) {
        std::size_t maxBody = 0;
        for (const auto& route : routes_) {
            expected_.push_back({route.method, route.path, route.contentType, route.maxBodyBytes, route.handleStream != nullptr});
            maxBody = std::max(maxBody, route.maxBodyBytes);
        }
        if (!listener_.is_valid()) {
            return;
        }
        listener_.new_task_queue = [this] { return queue_.makeDoor(); };
        listener_.set_socket_options(setSocketOptions);
        listener_.set_tcp_nodelay(true);
        listener_.set_payload_max_length(maxBody);
        listener_.set_keep_alive_max_count(limits.requestsPerConnection);
        listener_.set_keep_alive_timeout(limits.idleSeconds);
        listener_.set_read_timeout(kSilenceSeconds);
        listener_.set_write_timeout(kSilenceSeconds);
        listener_.set_pre_routing_handler(
            [this](const httplib::Request& request, httplib::Response& response) { return guard(request, response); });
        // A connection stays open without being told so, and every byte counts on a bad line.
        listener_.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) {
            response.headers.erase("Keep-Alive");
            if (response.get_header_value("Accept-Ranges") == "bytes") {
                response.headers.erase("Accept-Ranges");  // the library's promise on every HEAD, not ours
            }
            if (response.get_header_value("Content-Type").empty()) {
                response.headers.erase("Content-Type");
            }
        });
        listener_.set_exception_handler(
            [](const httplib::Request&, httplib::Response& response, std::exception_ptr) { writeProblem(response, "server.internal"); });
        listener_.set_error_handler(httplib::Server::Handler([](const httplib::Request&, httplib::Response& response) {
            if (response.body.empty()) {  // of the library itself: a head that is no HTTP
                writeProblem(response, "request.malformed");
                response.set_header("Connection", "close");
                Connections::mine().isRefused = true;
            }
        }));
        // Called once the answer is written.
        listener_.set_logger([this](const httplib::Request& request, const httplib::Response& response) {
            if (observer_) {
                observer_(observed(request, response));
            }
            if (Connections::mine().isRefused) {
                Connections::hangUpReading();
            } else {
                queue_.connections().endRequest();
            }
        });
        addRoutes();
    }

    ~Implementation() { stop(); }

    Status listen(const std::string& address, int port) {
        if (!listener_.is_valid()) {
            return fail(errors::certificateDamaged(""));
        }
        errno = 0;
        port_ = port == 0 ? listener_.bind_to_any_port(address) : port;
        if (port_ <= 0 || (port != 0 && !listener_.bind_to_port(address, port))) {
            return fail(errors::cannotListen(address, port, errno));
        }
        listener_.deepenBacklog();
        thread_ = std::thread([this] { listener_.listen_after_bind(); });
        while (!listener_.is_running()) {
            std::this_thread::yield();  // `stop` before that would be lost
        }
        return {};
    }

    void stop() {
        if (thread_.joinable()) {
            listener_.stop();
            thread_.join();
        }
        queue_.finish();
    }

    [[nodiscard]] int port() const { return port_; }

private:
    void addRoutes() {
        const auto withoutBody = [this](const httplib::Request& request, httplib::Response& response) { serve(request, response, {}); };
        const auto withBody = [this](const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& content) {
            serve(request, response, content.reader_);
        };
        // The guard lets only known routes through; which one it is, is looked up again there, by the same rule.
        constexpr const char* kAny = ".*";
        listener_.Get(kAny, withoutBody);  // HEAD too
        listener_.Options(kAny, withoutBody);
        listener_.Post(kAny, httplib::Server::HandlerWithContentReader(withBody));
        listener_.Patch(kAny, httplib::Server::HandlerWithContentReader(withBody));
    }

    [[nodiscard]] bool hasRoomFor(const Admission& admission) {
        return queue_.connections().expectBody(admission.bodyBytes, admission.isStreamed ? 0 : admission.bodyBytes);
    }

    httplib::Server::HandlerResponse guard(const httplib::Request& request, httplib::Response& response) {
        using Answer = httplib::Server::HandlerResponse;
        Connections::Connection& connection = Connections::mine();
        Admission admission = admit(request, expected_);
        if (connection.isRefused) {
            admission.refusal = Refusal{"request.not-accepted"};
        } else if (connection.isTurnedAway || (!admission.refusal && !hasRoomFor(admission))) {
            admission.refusal = Refusal{"server.busy"};
        }
        if (!admission.refusal) {
            return Answer::Unhandled;
        }
        writeProblem(response, admission.refusal->code);
        // The library would answer with the bytes that the request asks for, of the refusal.
        const_cast<httplib::Request&>(request).ranges.clear();
        if (!admission.refusal->keepsConnection) {
            connection.isRefused = true;
            response.set_header("Connection", "close");
        }
        log_.request(
            {request.remote_addr, request.method, request.path, response.status, admission.refusal->code, 0, response.body.size(), {}});
        queue_.connections().beginAnswer(response.body.size());
        return Answer::Handled;
    }

    void serve(const httplib::Request& request, httplib::Response& response, httplib::ContentReader::Reader content) {
        const auto start = Connections::Clock::now();
        const auto found = std::find_if(routes_.begin(), routes_.end(), [&](const Route& each) {
            return each.method == request.method && isOnRoute(request.path, each.path);
        });
        if (found == routes_.end()) {
            return writeProblem(response, "request.not-found");
        }
        HttpRequest asked = toRequest(request, *found);
        RequestBody body(std::move(content), asked.bodyBytes, [this] { queue_.connections().beginWork(); });
        HttpReply reply;
        if (found->handleStream) {
            reply = found->handleStream(asked, [&](const auto& take) { return body.read(take); });
        } else if (std::string whole; body.collect(whole)) {
            asked.body = ByteView(reinterpret_cast<const std::uint8_t*>(whole.data()), whole.size());
            reply = handle(*found, asked);
            if (observer_) {
                const_cast<httplib::Request&>(request).body = whole;
            }
        } else {
            const Error error = sync::problem("request.malformed");
            reply = {sync::statusOf(error.code), std::string(sync::kProblemMediaType), sync::writeProblem(error), error.code};
        }
        if (!body.skipRest()) {
            Connections::mine().isRefused = true;
            response.set_header("Connection", "close");
        }
        // The route, not what follows it: that may be a code.
        log_.request({request.remote_addr, request.method, found->path, reply.status, reply.problem, body.received(), sizeOf(reply),
                      std::chrono::duration_cast<std::chrono::microseconds>(Connections::Clock::now() - start)});
        queue_.connections().beginAnswer(sizeOf(reply));
        fill(response, std::move(reply));
    }

    /// What is large when it is opened is opened one at a time: the memory of one, whatever many send at once.
    HttpReply handle(const Route& route, const HttpRequest& asked) {
        if (route.maxBodyBytes == 0) {
            return route.handle(asked);
        }
        const std::scoped_lock lock(opening_);
        return route.handle(asked);
    }

    std::vector<Route> routes_;
    HttpObserver observer_;
    std::vector<Expected> expected_;
    ServerLog& log_;
    std::mutex opening_;
    ConnectionQueue queue_;
    Listener listener_;
    std::thread thread_;
    int port_ = 0;
};

HttpServer::HttpServer(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::start(const std::string& listen, int port, const Certificate& certificate,
                                                      std::vector<Route> routes, const HttpLimits& limits, ServerLog& log,
                                                      HttpObserver observer) {
    auto implementation = std::make_unique<Implementation>(certificate, std::move(routes), limits, log, std::move(observer));
    if (auto listening = implementation->listen(listen, port); !listening) {
        return fail(listening.error());
    }
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(implementation)));
}

int HttpServer::port() const {
    return implementation_->port();
}
void HttpServer::stop() {
    implementation_->stop();
}

}  // namespace hopluu::server

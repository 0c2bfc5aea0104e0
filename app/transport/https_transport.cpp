#include "transport/https_transport.h"

#include "sync/envelope.h"
#include "transport/address.h"
#include "transport/broken_pipe.h"
#include "transport/connection_probe.h"
#include "transport/network_errors.h"

#include <httplib.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <utility>

namespace hopluu::transport {

namespace {

using Clock = std::chrono::steady_clock;

/// An answer is one envelope; a little room for a problem document that quotes.
constexpr std::size_t kMaxAnswerBytes = sync::kMaxEnvelopeBytes + 64 * 1024;
constexpr std::chrono::milliseconds kProbePatience{2'000};

struct Pin {
    sync::Hash fingerprint{};
    bool mismatch = false;
};

/// In place of OpenSSL's own verification. The server proves in the handshake that it holds the key of the certificate it shows; that this
/// is the certificate of the invitation is all there is to check. Dates are not: laptops' clocks are wrong too often, and the leader renews
/// by inviting anew.
int checkPin(X509_STORE_CTX* context, void* argument) {
    auto& pin = *static_cast<Pin*>(argument);
    sync::Hash shown{};
    unsigned int size = 0;
    const X509* certificate = X509_STORE_CTX_get0_cert(context);
    const bool isPinned = certificate != nullptr && X509_digest(certificate, EVP_sha256(), shown.data(), &size) == 1 &&
                          size == shown.size() && CRYPTO_memcmp(shown.data(), pin.fingerprint.data(), shown.size()) == 0;
    pin.mismatch = !isPinned;
    X509_STORE_CTX_set_error(context, isPinned ? X509_V_OK : X509_V_ERR_CERT_REJECTED);
    return isPinned ? 1 : 0;
}

/// A handshake that ended without a TLS alert or a protocol error was simply cut.
bool isProtocolError() {
    const unsigned long error = ERR_peek_error();
    return error != 0 && ERR_GET_LIB(error) == ERR_LIB_SSL && ERR_GET_REASON(error) != SSL_R_UNEXPECTED_EOF_WHILE_READING;
}

/// Between two requests a server says nothing. When there is something to be read, it has closed: the library takes TLS's farewell for an
/// answer to come, and the request would be lost.
bool hasEnded(const httplib::SSLClient& client) {
    const socket_t socket = client.socket();
    return socket != INVALID_SOCKET && hasSomethingToRead(static_cast<int>(socket));
}

sync::Reply toReply(const httplib::Response& response, Bytes body) {
    sync::Reply reply{response.status, response.get_header_value("Content-Type"), std::move(body)};
    for (const auto& [name, value] : response.headers) {
        reply.headers.push_back({name, value});
    }
    return reply;
}

}  // namespace

class HttpsTransport::Implementation {
public:
    Implementation(std::vector<std::string> addresses, const sync::Hash& fingerprint, Timeouts timeouts, ProxySettings proxy)
        : addresses_(std::move(addresses)), timeouts_(timeouts), proxy_(std::move(proxy)), pin_{fingerprint} {}

    ~Implementation() {
        const NoBrokenPipeSignal noSignal;
        close();
    }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    Result<sync::Reply> request(const httplib::Request& wanted, bool needsFreshConnection, bool keepsBeginning) {
        const NoBrokenPipeSignal noSignal;
        if (needsFreshConnection || lineHasEnded()) {
            close();
        }
        keepsBeginning_ = keepsBeginning;
        std::optional<Error> firstError;
        for (std::size_t tried = 0; tried < addresses_.size(); ++tried) {
            auto reply = ask(wanted);
            if (reply || reachedServer_ || reply.error().code == "network.cancelled") {
                return reply;
            }
            // Of several failures the alarming one is told, else the first.
            if (!firstError || (reply.error().code == "network.certificate-changed" && firstError->code != "network.certificate-changed")) {
                firstError = reply.error();
            }
            close();
            std::rotate(addresses_.begin(), addresses_.begin() + 1, addresses_.end());
        }
        return fail(firstError ? *firstError : errors::unusableAddress(""));
    }

    void cancel() {
        isCancelled_ = true;
        const std::scoped_lock lock(mutex_);
        if (client_) {
            client_->stop();
        }
    }

private:
    bool lineHasEnded() {
        const std::scoped_lock lock(mutex_);
        return client_ && hasEnded(*client_);
    }

    Result<sync::Reply> ask(const httplib::Request& wanted) {
        const std::string& address = addresses_.front();
        reachedServer_ = false;
        httplib::SSLClient* client = open(address);
        if (isCancelled_) {
            return fail(errors::cancelled());
        }
        if (client == nullptr) {
            return fail(errors::unusableAddress(address));
        }
        Bytes body;
        bool isTooLarge = false;
        httplib::Request request = wanted;
        request.content_receiver = [&](const char* data, std::size_t size, std::uint64_t, std::uint64_t) {
            isTooLarge = body.size() + size > kMaxAnswerBytes;
            if (!isTooLarge) {
                body.insert(body.end(), data, data + size);
            }
            return !isTooLarge && !isCancelled_;
        };
        sync::Reply begun;
        request.response_handler = [&](const httplib::Response& head) {
            begun = toReply(head, {});
            return true;
        };
        pin_.mismatch = false;
        ERR_clear_error();
        const auto start = Clock::now();
        const httplib::Result result = client->send(request);
        if (isCancelled_) {
            return fail(errors::cancelled());
        }
        if (!result && isTooLarge) {
            return fail(errors::answerTooLarge(address));
        }
        if (!result) {
            Error why = explain(result.error(), Clock::now() - start);
            if (!keepsBeginning_ || body.empty()) {
                return fail(std::move(why));
            }
            begun.body = std::move(body);
            begun.cut = std::move(why);
            return begun;
        }
        if (result->status == 407) {
            return fail(errors::proxyWantsPassword(address));
        }
        sync::Reply reply = toReply(*result, std::move(body));
        reply.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start);
        return reply;
    }

    /// The connection of the last request, or a new one.
    httplib::SSLClient* open(const std::string& address) {
        if (client_) {
            return client_.get();
        }
        const auto parsed = parseAddress(address);
        if (!parsed) {
            return nullptr;
        }
        auto client = std::make_unique<httplib::SSLClient>(parsed->host, parsed->port);
        SSL_CTX* tls = client->ssl_context();
        if (tls == nullptr) {
            return nullptr;
        }
        // The library's verification wants an authority and a name, and a pin needs neither: it is switched off there and on in OpenSSL,
        // where a mismatch ends the handshake before anything is sent.
        client->enable_server_certificate_verification(false);
        SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, nullptr);
        SSL_CTX_set_cert_verify_callback(tls, &checkPin, &pin_);
        SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION);
        client->set_connection_timeout(timeouts_.connect);
        client->set_read_timeout(timeouts_.silence);
        client->set_write_timeout(timeouts_.silence);
        client->set_keep_alive(true);
        client->set_tcp_nodelay(true);
        client->set_follow_location(false);
        client->set_decompress(false);
        if (const auto proxy = proxyTo(parsed->host)) {
            client->set_proxy(proxy->address.host, proxy->address.port);
            if (!proxy->user.empty()) {
                client->set_proxy_basic_auth(proxy->user, proxy->password);
            }
        }
        const std::scoped_lock lock(mutex_);
        client_ = std::move(client);
        return client_.get();
    }

    void close() {
        const std::scoped_lock lock(mutex_);
        client_.reset();
    }

    [[nodiscard]] std::optional<Proxy> proxyTo(const std::string& host) const {
        return proxyFor(host, proxy_, [](const char* name) { return std::getenv(name); });
    }

    Error explain(httplib::Error error, Clock::duration elapsed) {
        const std::string& address = addresses_.front();
        switch (error) {
            case httplib::Error::Connection:
            case httplib::Error::BindIPAddress:
                return explainNoConnection(address);
            case httplib::Error::ConnectionTimeout:
                return errors::timeout(address);
            case httplib::Error::SSLConnection:
            case httplib::Error::SSLServerVerification:
            case httplib::Error::SSLLoadingCerts:
                if (const auto answer = answerOfProxy(); answer && !pin_.mismatch) {
                    return *answer;
                }
                return pin_.mismatch       ? errors::certificateChanged(address)
                       : isProtocolError() ? errors::certificateInvalid(address)
                                           : errors::cut(address);
            default:
                break;
        }
        // Read, Write and whatever else comes once the connection stands. Asking a second address would not help a line that drops.
        reachedServer_ = true;
        close();
        return elapsed >= timeouts_.silence ? errors::timeout(address) : errors::cut(address);
    }

    Error explainNoConnection(const std::string& address) const {
        const auto parsed = parseAddress(address);
        const auto proxy = proxyTo(parsed->host);
        const Reachability found = probe(proxy ? proxy->address : *parsed, std::min(timeouts_.connect, kProbePatience));
        if (proxy && found != Reachability::reachable) {
            return errors::proxyUnreachable(proxy->address);
        }
        if (const auto answer = answerOfProxy()) {
            return *answer;
        }
        switch (found) {
            case Reachability::unknownHost:
                return errors::unknownHost(address);
            case Reachability::noRoute:
                return errors::noRoute(address);
            case Reachability::refused:
                return errors::refused(address);
            case Reachability::timeout:
                return errors::timeout(address);
            case Reachability::reachable:
                return errors::cut(address);  // it has come back meanwhile
        }
        return errors::noRoute(address);
    }

    /// The library speaks TLS to whatever a proxy says but 407, and only tells that it failed; the proxy is asked for its reason.
    std::optional<Error> answerOfProxy() const {
        constexpr int kOk = 200, kPassword = 407;
        const auto parsed = parseAddress(addresses_.front());
        const auto proxy = proxyTo(parsed->host);
        const int status = proxy ? askProxy(*proxy, *parsed, std::min(timeouts_.connect, kProbePatience)) : 0;
        if (status == 0 || status == kOk) {
            return std::nullopt;
        }
        return status == kPassword ? errors::proxyWantsPassword(addresses_.front()) : errors::proxyForbids(proxy->address, status);
    }

    std::vector<std::string> addresses_;
    Timeouts timeouts_;
    ProxySettings proxy_;
    Pin pin_;
    std::mutex mutex_;  // guards client_ against `cancel`
    std::unique_ptr<httplib::SSLClient> client_;
    std::atomic<bool> isCancelled_ = false;
    bool reachedServer_ = false;
    bool keepsBeginning_ = false;
};

HttpsTransport::HttpsTransport(std::vector<std::string> addresses, const sync::Hash& certificateFingerprint, Timeouts timeouts,
                               ProxySettings proxy)
    : implementation_(std::make_unique<Implementation>(std::move(addresses), certificateFingerprint, timeouts, std::move(proxy))) {}

HttpsTransport::~HttpsTransport() = default;

Result<sync::Reply> HttpsTransport::send(const sync::Request& wanted) {
    httplib::Request request;
    request.method = wanted.method;
    request.path = wanted.path;
    request.body.assign(wanted.body.begin(), wanted.body.end());
    request.headers = {{"User-Agent", "hopluu"}};
    if (!wanted.contentType.empty()) {
        request.headers.emplace("Content-Type", wanted.contentType);
    }
    for (const auto& [name, value] : wanted.headers) {
        request.headers.emplace(name, value);
    }
    return implementation_->request(request, wanted.needsFreshConnection, wanted.keepsBeginning);
}

void HttpsTransport::cancel() {
    implementation_->cancel();
}

}  // namespace hopluu::transport

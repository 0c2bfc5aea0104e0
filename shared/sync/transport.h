// How bytes reach the server. The engine does not know HTTP: tests and simulation bring their own.
#pragma once

#include "domain/result.h"
#include "journal/operation_codec.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::sync {

struct Header {
    std::string name, value;
};

struct Request {
    std::string method = "GET";
    std::string path;                  // with its query, from the root
    std::string contentType;           // of the body; empty: there is none
    std::vector<Header> headers = {};  // beside those that HTTP itself needs
    ByteView body = {};
    bool needsFreshConnection = false;  // not one that has carried a request already
    bool keepsBeginning = false;        // of a body that is cut half-way: then it comes with `Reply::cut`, instead of an error
};

struct Reply {
    int status = 0;  // HTTP status
    std::string contentType;
    Bytes body;
    std::vector<Header> headers = {};      // all of them
    std::chrono::milliseconds elapsed{0};  // from the first byte sent to the last received; 0: not measured
    std::optional<Error> cut = {};         // why `body` is only the beginning

    /// The value of the first header of this name, whatever its case; empty when there is none.
    [[nodiscard]] std::string header(std::string_view name) const;
};

class Transport {
public:
    virtual ~Transport() = default;
    /// One request, one reply. A reply of any status is a success here.
    /// Errors: "network.no-route", "network.refused", "network.timeout", "network.certificate-changed", "network.certificate-invalid",
    /// "network.proxy-auth", "network.cut" (the line dropped half-way), "network.cancelled".
    [[nodiscard]] virtual Result<Reply> send(const Request& request) = 0;

    [[nodiscard]] Result<Reply> post(std::string_view path, std::string_view contentType, ByteView body) {
        return send({"POST", std::string(path), std::string(contentType), {}, body});
    }
    [[nodiscard]] Result<Reply> get(std::string_view path) { return send({"GET", std::string(path), {}, {}, {}}); }
};

}  // namespace hopluu::sync

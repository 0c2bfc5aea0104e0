// How bytes reach the server. The engine does not know HTTP: tests and simulation bring their own.
#pragma once

#include "domain/result.h"
#include "journal/operation_codec.h"

#include <string>
#include <string_view>

namespace hopluu::sync {

struct Reply {
    int status = 0;  // HTTP status
    std::string contentType;
    Bytes body;
};

class Transport {
public:
    virtual ~Transport() = default;
    /// One request, one reply. A reply of any status is a success here.
    /// Errors: "network.no-route", "network.refused", "network.timeout", "network.certificate-changed", "network.certificate-invalid",
    /// "network.proxy-auth", "network.cut" (the line dropped half-way), "network.cancelled".
    [[nodiscard]] virtual Result<Reply> post(std::string_view path, std::string_view contentType, ByteView body) = 0;
    [[nodiscard]] virtual Result<Reply> get(std::string_view path) = 0;
};

}  // namespace hopluu::sync

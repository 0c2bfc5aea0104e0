// What a request must look like before anything is read of its body. Everything that lets two readers of one stream disagree on where a
// request ends, or that expands by itself, is refused and the connection closed.
#pragma once

#include <httplib.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hopluu::server {

/// What the guard knows of a route.
struct Expected {
    std::string method;
    std::string path;         // one that ends with '/' stands for all that begin with it
    std::string contentType;  // of the body; empty: there is none
    std::size_t maxBodyBytes = 0;
    bool isStreamed = false;  // the body is not held in memory
};

struct Refusal {
    std::string_view code;  // of sync/problem.h
    bool keepsConnection = false;
};

struct Admission {
    std::optional<Refusal> refusal;
    std::size_t bodyBytes = 0;
    bool isStreamed = false;
};

/// Is `path` the one of a route, or a little longer than it where the route is a prefix?
[[nodiscard]] bool isOnRoute(std::string_view path, std::string_view routePath);

[[nodiscard]] Admission admit(const httplib::Request& request, const std::vector<Expected>& routes);

}  // namespace hopluu::server

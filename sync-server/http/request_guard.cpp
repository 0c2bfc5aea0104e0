#include "http/request_guard.h"

#include <algorithm>
#include <charconv>

namespace hopluu::server {

namespace {

constexpr std::size_t kMaxHeaders = 64;
constexpr std::size_t kMaxTail = 128;  // the library matches paths by regular expressions, which take stack for each character

/// Digits only: no sign, no list, no blanks.
std::optional<std::size_t> parseLength(const std::string& text) {
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool isNumber = !text.empty() && error == std::errc{} && end == text.data() + text.size();
    return isNumber ? std::optional{length} : std::nullopt;
}

bool hasForbiddenHeader(const httplib::Request& request) {
    constexpr const char* kForbidden[] = {"Transfer-Encoding", "Content-Encoding", "Range", "Expect", "Upgrade"};
    return std::any_of(std::begin(kForbidden), std::end(kForbidden), [&](const char* name) { return request.has_header(name); });
}

/// Without a length the library would read until the client hangs up.
bool needsLength(const httplib::Request& request) {
    return request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS";
}

std::optional<Refusal> judgeBody(const httplib::Request& request, const Expected& route, std::size_t& bodyBytes) {
    if (!request.has_header("Content-Length")) {
        return needsLength(request) ? std::optional{Refusal{"request.no-length"}} : std::nullopt;
    }
    const auto length = parseLength(request.get_header_value("Content-Length"));
    if (!length || (route.contentType.empty() && *length > 0)) {
        return Refusal{"request.not-accepted"};
    }
    if (*length > route.maxBodyBytes) {
        return Refusal{"request.too-large"};
    }
    if (!route.contentType.empty() && request.get_header_value("Content-Type") != route.contentType) {
        return Refusal{"request.media-type"};
    }
    bodyBytes = *length;
    return std::nullopt;
}

}  // namespace

bool isOnRoute(std::string_view path, std::string_view routePath) {
    return path == routePath || (routePath.ends_with('/') && path.size() > routePath.size() && path.size() <= routePath.size() + kMaxTail &&
                                 path.starts_with(routePath));
}

Admission admit(const httplib::Request& request, const std::vector<Expected>& routes) {
    Admission admission;
    const bool isAmbiguous = request.headers.size() > kMaxHeaders || hasForbiddenHeader(request) ||
                             request.get_header_value_count("Content-Length") > 1 || request.get_header_value_count("Host") > 1;
    if (isAmbiguous) {
        admission.refusal = Refusal{"request.not-accepted"};
        return admission;
    }
    const auto samePath = [&](const Expected& each) { return isOnRoute(request.path, each.path); };
    const auto route =
        std::find_if(routes.begin(), routes.end(), [&](const Expected& each) { return samePath(each) && each.method == request.method; });
    if (route == routes.end()) {
        const bool isKnown = std::any_of(routes.begin(), routes.end(), samePath);
        // Without a body the next request starts where it should.
        const bool hasBody = request.has_header("Content-Length");
        admission.refusal = Refusal{isKnown ? "request.method" : "request.not-found", !hasBody && !needsLength(request)};
        return admission;
    }
    admission.refusal = judgeBody(request, *route, admission.bodyBytes);
    admission.isStreamed = route->isStreamed;
    return admission;
}

}  // namespace hopluu::server

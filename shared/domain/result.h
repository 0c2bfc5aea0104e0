// Result<T>: a value or the Error that kept us from it. Nobody drops one: the class is [[nodiscard]]
// (tl::expected itself is not).
#pragma once

#include "domain/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace hopluu {

template <class T, class E = Error>
class [[nodiscard]] Result : public tl::expected<T, E> {
public:
    using tl::expected<T, E>::expected;
    Result(tl::expected<T, E> other) : tl::expected<T, E>(std::move(other)) {}
};

using Status = Result<void>;

/// For inputs whose every error is listed at once (a template, a CSV file).
template <class T>
using Checked = Result<T, Errors>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) {
    return tl::unexpected<Error>(std::move(error));
}
[[nodiscard]] inline tl::unexpected<Errors> fail(Errors errors) {
    return tl::unexpected<Errors>(std::move(errors));
}

}  // namespace hopluu

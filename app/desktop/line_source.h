// A line to the bloc's server, and where lines come from: the network; in the sample, the server within this program.
#pragma once

#include "sync/membership.h"
#include "sync/transport.h"
#include "transport/address.h"

#include <memory>

namespace hopluu::desktop {

/// Used by one thread at a time, apart from `cancel`.
class Line : public sync::Transport {
public:
    /// To where the bloc's server is, before the first `send` and after each handover (sync::exchangeAnywhere). Goes on with the line
    /// that is open when it leads there already.
    virtual void leadTo(const sync::Membership& member) = 0;
    /// From any thread: the request under way, and every later one, ends with "network.cancelled".
    virtual void cancel() = 0;
};

/// Outlives its lines. Program::lines() has the one that belongs to the open data file.
class LineSource {
public:
    virtual ~LineSource() = default;
    [[nodiscard]] virtual std::unique_ptr<Line> line() = 0;
};

/// Lines that lead nowhere: each request ends with "network.cancelled".
class NoLines final : public LineSource {
public:
    [[nodiscard]] std::unique_ptr<Line> line() override;
};

/// Over HTTPS, to the server that the invitation has pinned.
class NetworkLines final : public LineSource {
public:
    [[nodiscard]] std::unique_ptr<Line> line() override;
};

/// For the network's lines made from now on, wherever they come from: a computer has one way out. From any thread.
void goThrough(const transport::ProxySettings& proxy);

}  // namespace hopluu::desktop

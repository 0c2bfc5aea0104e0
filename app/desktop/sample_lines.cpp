#include "desktop/sample_lines.h"

#include "transport/network_errors.h"

#include <atomic>
#include <utility>

namespace hopluu::desktop {

namespace {

class SampleLine final : public Line {
public:
    explicit SampleLine(std::shared_ptr<engine::Sample> sample) : sample_(std::move(sample)) {}

    void leadTo(const sync::Membership& /*member*/) override {}  // there is one server, and it stays
    Result<sync::Reply> send(const sync::Request& request) override {
        return isCancelled_ ? Result<sync::Reply>{fail(transport::errors::cancelled())} : Result<sync::Reply>{sample_->answer(request)};
    }
    void cancel() override { isCancelled_ = true; }

private:
    std::shared_ptr<engine::Sample> sample_;
    std::atomic<bool> isCancelled_ = false;
};

}  // namespace

std::unique_ptr<Line> SampleLines::line() {
    return std::make_unique<SampleLine>(sample_);
}

}  // namespace hopluu::desktop

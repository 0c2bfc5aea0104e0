// Lines that end at the sample's server, within this program. They hold the sample for as long as one of them is used.
#pragma once

#include "desktop/line_source.h"
#include "engine/sample.h"

#include <memory>

namespace hopluu::desktop {

class SampleLines final : public LineSource {
public:
    explicit SampleLines(std::shared_ptr<engine::Sample> sample) : sample_(std::move(sample)) {}
    [[nodiscard]] std::unique_ptr<Line> line() override;

private:
    std::shared_ptr<engine::Sample> sample_;
};

}  // namespace hopluu::desktop

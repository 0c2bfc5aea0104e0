#include "fuzz/target.h"

#include <algorithm>

namespace hopluu::fuzz {

namespace {

bool decodeBatches(ByteView input) {
    const auto operations = decodeBatch(input);
    if (!operations) {
        return refused(operations.error());
    }
    require(operations->size() <= input.size() / 8, "a batch holds no more operations than its bytes can");
    const Bytes encoded = encodeBatch(*operations);
    require(std::equal(encoded.begin(), encoded.end(), input.begin(), input.end()), "what decodes encodes to the same bytes");
    const auto limited = decodeBatch(input, 1);
    require(limited.has_value() == (operations->size() <= 1), "the receiver's limit is kept");
    return true;
}

/// The first byte says which topic, the rest is the body.
bool decodeBodies(ByteView input) {
    if (input.empty() || !isTopic(input[0])) {
        return false;
    }
    const auto topic = static_cast<Topic>(input[0]);
    const auto body = decodeBody(topic, input.subspan(1));
    if (!body) {
        return refused(body.error());
    }
    require(body->index() == emptyBody(topic).index(), "the body is of its topic's kind");
    const Bytes encoded = encodeBody(*body);
    require(std::equal(encoded.begin(), encoded.end(), input.begin() + 1, input.end()), "what decodes encodes to the same bytes");
    return true;
}

constexpr Target kTargets[] = {
    {"batch", 4'096, decodeBatches},
    {"body", 4'096, decodeBodies},
};

}  // namespace

std::span<const Target> journalTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz

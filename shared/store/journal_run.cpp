#include "store/journal_run.h"

#include "journal/byte_stream.h"
#include "store/columns.h"

#include <zstd.h>

#include <map>
#include <memory>

namespace hopluu::store {

namespace {

constexpr std::size_t kMostOperations = 512;
constexpr std::size_t kMostBodyBytes = 32 * 1024;
constexpr std::size_t kWorthCompressing = 64;
/// What a run can expand to: a little less than full, then the largest body there is with all that it may supersede. Generous.
constexpr std::size_t kMostExpandedBytes = 8 * 1024 * 1024;
constexpr int kCompressionLevel = 3;

constexpr std::uint8_t kPlain = 0;
constexpr std::uint8_t kCompressed = 1;

constexpr unsigned kCounterBits = 16;
constexpr std::uint64_t kCounterMask = 0xFFFF;

std::int64_t difference(std::uint64_t a, std::uint64_t b) {
    return static_cast<std::int64_t>(a - b);
}

/// A column of numbers that are close to the ones before: differences, modulo 2^64.
class Differences {
public:
    void write(journal::ByteWriter& out, std::uint64_t value) {
        out.signedVarint(difference(value, last_));
        last_ = value;
    }
    std::uint64_t read(journal::ByteReader& in) { return last_ += static_cast<std::uint64_t>(in.signedVarint()); }

private:
    std::uint64_t last_ = 0;
};

Bytes writeColumns(const Run& run) {
    journal::ByteWriter out;
    const auto differences = [&](auto value) {
        Differences column;
        for (const auto& each : run.operations) {
            column.write(out, static_cast<std::uint64_t>(value(each)));
        }
    };
    differences([](const StoredOperation& each) { return each.device; });
    std::map<RowId, Differences> sequences;
    for (const auto& each : run.operations) {
        sequences[each.device].write(out, each.sequence);
    }
    differences([](const StoredOperation& each) { return each.time >> kCounterBits; });
    for (const auto& each : run.operations) {
        out.varint(each.time & kCounterMask);
    }
    differences([](const StoredOperation& each) { return each.place.sheet; });
    differences([](const StoredOperation& each) { return each.place.item; });
    std::int64_t arrival = run.first;
    for (const auto& each : run.operations) {
        out.varint(each.previous == 0 ? 0 : static_cast<std::uint64_t>(arrival - each.previous));
        ++arrival;
    }
    for (const auto& each : run.operations) {
        out.varint(each.supersedes.size());
        for (const auto& [device, sequence] : each.supersedes) {
            out.varint(static_cast<std::uint64_t>(device));
            out.varint(sequence);
        }
    }
    for (const auto& each : run.operations) {
        out.varint(each.bodySize);
    }
    out.raw(run.bodies);
    return out.take();
}

void readPrevious(journal::ByteReader& in, Run& run) {
    std::int64_t arrival = run.first;
    for (auto& each : run.operations) {
        const std::uint64_t back = in.varint();
        // Only ever back: a damaged file does not lead in circles.
        if (back >= static_cast<std::uint64_t>(arrival)) {
            in.fail();
        }
        each.previous = back == 0 ? 0 : arrival - static_cast<std::int64_t>(back);
        ++arrival;
    }
}

void readSupersedes(journal::ByteReader& in, Run& run) {
    for (auto& each : run.operations) {
        each.supersedes.resize(in.count(kMaxSupersedes));
        for (auto& [device, sequence] : each.supersedes) {
            device = static_cast<RowId>(in.varint());
            sequence = in.varint();
        }
    }
}

void readBodies(journal::ByteReader& in, Run& run) {
    std::size_t total = 0;
    for (auto& each : run.operations) {
        each.bodyBegin = total;
        each.bodySize = in.count(kMostExpandedBytes);
        total += each.bodySize;
    }
    if (in.failed() || total != in.left()) {
        in.fail();
        return;
    }
    run.bodies.resize(total);
    in.raw(run.bodies);
}

Run readColumns(std::int64_t first, std::size_t count, ByteView bytes) {
    constexpr std::size_t kColumns = 9;  // a byte in each at least
    if (count == 0 || count > bytes.size() / kColumns) {
        throw corrupt("a run of operations has the wrong size");
    }
    Run run;
    run.first = first;
    run.operations.resize(count);
    journal::ByteReader in(bytes);
    const auto differences = [&](auto set) {
        Differences column;
        for (auto& each : run.operations) {
            set(each, column.read(in));
        }
    };
    differences([](StoredOperation& each, std::uint64_t value) { each.device = static_cast<RowId>(value); });
    std::map<RowId, Differences> sequences;
    for (auto& each : run.operations) {
        each.sequence = sequences[each.device].read(in);
    }
    differences([](StoredOperation& each, std::uint64_t value) { each.time = value << kCounterBits; });
    for (auto& each : run.operations) {
        each.time |= in.varint() & kCounterMask;
    }
    differences([](StoredOperation& each, std::uint64_t value) { each.place.sheet = static_cast<RowId>(value); });
    differences([](StoredOperation& each, std::uint64_t value) { each.place.item = static_cast<RowId>(value); });
    readPrevious(in, run);
    readSupersedes(in, run);
    readBodies(in, run);
    if (!in.finished()) {
        throw corrupt("a run of operations cannot be read");
    }
    return run;
}

struct FreeContext {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

/// The format byte and a zstd frame; nothing when that is no smaller than `plain`.
Bytes compressed(const Bytes& plain) {
    // Made once: for small inputs, making it takes longer than compressing.
    thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    Bytes out(1 + ZSTD_compressBound(plain.size()), kCompressed);
    const std::size_t size =
        context ? ZSTD_compressCCtx(context.get(), out.data() + 1, out.size() - 1, plain.data(), plain.size(), kCompressionLevel) : 0;
    if (size == 0 || ZSTD_isError(size) != 0 || size >= plain.size()) {
        return {};
    }
    out.resize(1 + size);
    return out;
}

Bytes expanded(ByteView frame) {
    const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size > kMostExpandedBytes) {  // the two values for "not known" are greater as well
        throw corrupt("a run of operations is too large");
    }
    Bytes plain(static_cast<std::size_t>(size));
    if (ZSTD_decompress(plain.data(), plain.size(), frame.data(), frame.size()) != plain.size()) {
        throw corrupt("a run of operations cannot be expanded");
    }
    return plain;
}

}  // namespace

void Run::add(StoredOperation operation, ByteView body) {
    operation.bodyBegin = bodies.size();
    operation.bodySize = body.size();
    bodies.insert(bodies.end(), body.begin(), body.end());
    operations.push_back(std::move(operation));
}

bool Run::isFull() const {
    return operations.size() >= kMostOperations || bodies.size() >= kMostBodyBytes;
}

Bytes encodeRun(const Run& run) {
    Bytes plain = writeColumns(run);
    if (plain.size() >= kWorthCompressing) {
        if (Bytes smaller = compressed(plain); !smaller.empty()) {
            return smaller;
        }
    }
    plain.insert(plain.begin(), kPlain);
    return plain;
}

Run decodeRun(std::int64_t first, std::size_t count, ByteView bytes) {
    if (bytes.empty() || bytes.front() > kCompressed || first < 1) {
        throw corrupt("a run of operations is of an unknown kind");
    }
    const ByteView content = bytes.subspan(1);
    return bytes.front() == kPlain ? readColumns(first, count, content) : readColumns(first, count, expanded(content));
}

}  // namespace hopluu::store

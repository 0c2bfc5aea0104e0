#include "journal/operation_codec.h"

#include "journal/body_fields.h"

#include <algorithm>
#include <map>
#include <optional>

namespace hopluu {

Body emptyBody(Topic topic) {
    switch (topic) {
        case Topic::cell:
            return Value{};
        case Topic::narrative:
            return ParagraphText{};
        case Topic::score:
        case Topic::approvedScore:
            return Score{};
        case Topic::explanation:
            return Explanation{};
        case Topic::comment:
            return Comment{};
        case Topic::submission:
            return SubmissionState{};
        case Topic::receipt:
            return Receipt{};
        case Topic::refusal:
            return Refusal{};
        case Topic::form:
            return FormDocument{};
        case Topic::campaign:
            return CampaignDocument{};
        case Topic::adjustment:
            return Adjustment{};
        case Topic::lockException:
            return LockException{};
        case Topic::invitation:
            return Invitation{};
        case Topic::device:
            return DeviceRecord{};
        case Topic::revocation:
            return Revocation{};
        case Topic::attachment:
            return AttachmentRecord{};
        case Topic::handover:
            return HandoverNotice{};
        case Topic::frozenReport:
            return FrozenReport{};
        case Topic::publication:
            return Publication{};
        case Topic::ballot:
            return BallotRecord{};
    }
    return Value{};
}

bool isTopic(std::uint8_t byte) {
    return byte >= 1 && byte <= static_cast<std::uint8_t>(Topic::ballot);
}

namespace {

using journal::BodyReader;
using journal::BodyWriter;
using journal::ByteReader;
using journal::ByteWriter;

constexpr std::uint8_t kBatchVersion = 1;
constexpr std::size_t kMaxDictionary = 100'000;

/// A name of a predecessor takes two bytes here and much more once it is read: of a batch that may hold so many operations, so many.
std::size_t mostSuperseded(std::size_t maxOperations) {
    return 4 * maxOperations + kMaxSupersedes;
}

Body readBody(Topic topic, ByteReader& in) {
    Body body = emptyBody(topic);
    BodyReader reader(in);
    std::visit([&](auto& each) { journal::fields(reader, each); }, body);
    return body;
}

void writeBody(const Body& body, ByteWriter& out) {
    BodyWriter writer;
    std::visit([&](const auto& each) { journal::fields(writer, each); }, body);
    out.raw(writer.stream().bytes());
}

/// Identifiers travel as printable ASCII without spaces: nothing invisible can stand in one.
bool isIdentifier(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

/// Each distinct thing once, numbered in the order of its first appearance.
template <class T>
class Dictionary {
public:
    std::uint64_t indexOf(const T& value) {
        const auto [found, isNew] = indexes_.try_emplace(value, indexes_.size());
        if (isNew) {
            values_.push_back(value);
        }
        return found->second;
    }
    [[nodiscard]] const std::vector<T>& values() const { return values_; }

private:
    std::map<T, std::uint64_t> indexes_;
    std::vector<T> values_;
};

struct Dictionaries {
    Dictionary<DeviceId> devices;
    Dictionary<std::string_view> periods, units, items;  // of the operations, which outlive it

    Dictionaries(std::span<const Operation> operations, const std::optional<DeviceId>& known) {
        if (known) {
            devices.indexOf(*known);
        }
        for (const auto& operation : operations) {
            devices.indexOf(operation.id.device);
            for (const auto& other : operation.supersedes) {
                devices.indexOf(other.device);
            }
            periods.indexOf(operation.address.period.text);
            units.indexOf(operation.address.unit.text);
            items.indexOf(operation.address.item.text);
        }
    }
};

/// The first `known` devices are left out.
void writeDictionaries(const Dictionaries& dictionaries, std::size_t known, ByteWriter& out) {
    const auto devices = std::span(dictionaries.devices.values()).subspan(known);
    out.varint(devices.size());
    for (const auto& device : devices) {
        out.raw(device.bytes);
    }
    for (const auto* texts : {&dictionaries.periods, &dictionaries.units, &dictionaries.items}) {
        out.varint(texts->values().size());
        for (const auto& text : texts->values()) {
            out.text(text);
        }
    }
}

struct ReadDictionaries {
    std::vector<DeviceId> devices;
    std::vector<std::string> periods, units, items;
};

/// nullopt: more entries than the operations that may follow can mention.
std::optional<ReadDictionaries> readDictionaries(ByteReader& in, std::size_t maxOperations, const std::optional<DeviceId>& known) {
    ReadDictionaries dictionaries;
    const std::size_t devices = in.count(kMaxDictionary);
    if (devices > maxOperations + mostSuperseded(maxOperations)) {
        return std::nullopt;
    }
    dictionaries.devices.reserve(devices + 1);
    if (known) {
        dictionaries.devices.push_back(*known);
    }
    for (std::size_t i = 0; i < devices; ++i) {
        in.raw(dictionaries.devices.emplace_back().bytes);
    }
    constexpr std::size_t kLengths[] = {32, 64, 200};
    std::size_t kind = 0;
    for (auto* texts : {&dictionaries.periods, &dictionaries.units, &dictionaries.items}) {
        const std::size_t count = in.count(kMaxDictionary);
        if (count > maxOperations) {
            return std::nullopt;
        }
        texts->resize(count);
        for (auto& text : *texts) {
            text = in.text(kLengths[kind]);
            if (!isIdentifier(text)) {
                in.fail();
            }
        }
        ++kind;
    }
    return dictionaries;
}

template <class T>
T pick(const std::vector<T>& values, ByteReader& in) {
    const std::uint64_t index = in.varint();
    if (in.failed() || index >= values.size()) {
        in.fail();
        return {};
    }
    return values[static_cast<std::size_t>(index)];
}

void readColumns(ByteReader& in, const ReadDictionaries& dictionaries, std::size_t maySupersede, std::vector<Operation>& operations) {
    std::map<DeviceId, std::uint64_t> lastSequence;
    std::uint64_t lastTime = 0;
    for (auto& operation : operations) {
        operation.id.device = pick(dictionaries.devices, in);
    }
    for (auto& operation : operations) {
        std::uint64_t& last = lastSequence[operation.id.device];
        last += static_cast<std::uint64_t>(in.signedVarint());
        operation.id.sequence = last;
    }
    for (auto& operation : operations) {
        lastTime += static_cast<std::uint64_t>(in.signedVarint());
        operation.time.packed = lastTime;
    }
    for (auto& operation : operations) {
        const std::uint8_t topic = in.byte();
        if (!isTopic(topic)) {
            in.fail();
            return;
        }
        operation.address.topic = static_cast<Topic>(topic);
    }
    for (auto& operation : operations) {
        operation.address.period.text = pick(dictionaries.periods, in);
    }
    for (auto& operation : operations) {
        operation.address.unit.text = pick(dictionaries.units, in);
    }
    for (auto& operation : operations) {
        operation.address.item.text = pick(dictionaries.items, in);
    }
    for (auto& operation : operations) {
        operation.supersedes.resize(in.count(std::min(kMaxSupersedes, maySupersede)));
        maySupersede -= operation.supersedes.size();
        for (auto& other : operation.supersedes) {
            other.device = pick(dictionaries.devices, in);
            other.sequence = in.varint();
        }
        const bool strictlySorted = std::adjacent_find(operation.supersedes.begin(), operation.supersedes.end(), std::greater_equal<>{}) ==
                                    operation.supersedes.end();
        // A device knows its own past only; one that named itself or a later one would make its own value vanish.
        const bool namesItsFuture = std::any_of(operation.supersedes.begin(), operation.supersedes.end(), [&](const OperationId& other) {
            return other.device == operation.id.device && other.sequence >= operation.id.sequence;
        });
        if (!strictlySorted || namesItsFuture) {
            in.fail();
        }
    }
    for (auto& operation : operations) {
        if (in.failed()) {
            return;
        }
        operation.body = readBody(operation.address.topic, in);
    }
}

Error tooLarge(std::size_t limit) {
    return {"journal.too-large",
            {"Gói dữ liệu có quá nhiều thao tác (tối đa " + std::to_string(limit) + ").",
             "The batch holds too many operations (at most " + std::to_string(limit) + ")."},
            {"Hãy gửi thành nhiều phần.", "Send it in parts."},
            ""};
}

}  // namespace

Bytes encodeBody(const Body& body) {
    ByteWriter out;
    writeBody(body, out);
    return out.take();
}

Result<Body> decodeBody(Topic topic, ByteView bytes) {
    ByteReader in(bytes);
    Body body = readBody(topic, in);
    if (!in.finished()) {
        return fail(journal::malformed(in.offset()));
    }
    return body;
}

namespace {

/// `flush` may take from `out` what stands there so far.
template <class Flush>
void writeBatch(std::span<const Operation> operations, const std::optional<DeviceId>& known, ByteWriter& out, Flush flush) {
    out.byte(kBatchVersion);
    Dictionaries dictionaries(operations, known);
    writeDictionaries(dictionaries, known ? 1 : 0, out);
    out.varint(operations.size());
    const auto column = [&](auto write) { std::for_each(operations.begin(), operations.end(), write); };
    std::map<DeviceId, std::uint64_t> lastSequence;
    std::uint64_t lastTime = 0;
    column([&](const Operation& each) { out.varint(dictionaries.devices.indexOf(each.id.device)); });
    column([&](const Operation& each) {
        std::uint64_t& last = lastSequence[each.id.device];
        out.signedVarint(static_cast<std::int64_t>(each.id.sequence - last));
        last = each.id.sequence;
    });
    column([&](const Operation& each) {
        out.signedVarint(static_cast<std::int64_t>(each.time.packed - lastTime));
        lastTime = each.time.packed;
    });
    column([&](const Operation& each) { out.byte(static_cast<std::uint8_t>(each.address.topic)); });
    column([&](const Operation& each) { out.varint(dictionaries.periods.indexOf(each.address.period.text)); });
    column([&](const Operation& each) { out.varint(dictionaries.units.indexOf(each.address.unit.text)); });
    column([&](const Operation& each) { out.varint(dictionaries.items.indexOf(each.address.item.text)); });
    column([&](const Operation& each) {
        out.varint(each.supersedes.size());
        for (const auto& other : each.supersedes) {
            out.varint(dictionaries.devices.indexOf(other.device));
            out.varint(other.sequence);
        }
    });
    column([&](const Operation& each) {
        writeBody(each.body, out);
        flush();
    });
}

/// Piece by piece: a second copy of a large batch is never in memory.
bool isSpelledAs(ByteView bytes, std::span<const Operation> operations, const std::optional<DeviceId>& known) {
    constexpr std::size_t kPiece = 64 * 1024;
    ByteWriter out;
    bool isSame = true;
    const auto compare = [&](std::size_t atLeast) {
        if (out.bytes().size() < atLeast) {
            return;
        }
        const Bytes piece = out.take();
        isSame = isSame && piece.size() <= bytes.size() && std::equal(piece.begin(), piece.end(), bytes.begin());
        bytes = bytes.subspan(std::min(piece.size(), bytes.size()));
    };
    writeBatch(operations, known, out, [&] { compare(kPiece); });
    compare(0);
    return isSame && bytes.empty();
}

}  // namespace

Bytes encodeBatch(std::span<const Operation> operations, const std::optional<DeviceId>& known) {
    ByteWriter out;
    writeBatch(operations, known, out, [] {});
    return out.take();
}

Result<std::vector<Operation>> decodeBatch(ByteView bytes, std::size_t limit, const std::optional<DeviceId>& known) {
    ByteReader in(bytes);
    if (in.byte() != kBatchVersion) {
        return fail(journal::malformed(0));
    }
    const auto dictionaries = readDictionaries(in, limit, known);
    if (!dictionaries) {
        return fail(tooLarge(limit));
    }
    const std::uint64_t size = in.varint();
    if (!in.failed() && size > limit) {
        return fail(tooLarge(limit));
    }
    // An operation takes at least eight bytes over the columns: a count beyond what is left is a lie, found before memory is taken.
    if (in.failed() || size > in.left() / 8) {
        return fail(journal::malformed(in.offset()));
    }
    std::vector<Operation> operations(static_cast<std::size_t>(size));
    readColumns(in, *dictionaries, mostSuperseded(limit), operations);
    // One set of operations has one encoding: what is equal but spelled otherwise (unused or doubled dictionary entries) is refused.
    if (!in.finished() || !isSpelledAs(bytes, operations, known)) {
        return fail(journal::malformed(in.offset()));
    }
    return operations;
}

}  // namespace hopluu

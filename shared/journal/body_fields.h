// The fields of each body in the order of docs/spec/journal.md, said once for writing and reading alike.
// `A` is BodyWriter or BodyReader below; `B` is the body, const for the writer.
#pragma once

#include "journal/byte_stream.h"
#include "journal/operation.h"

#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>

namespace hopluu::journal {

template <class B, class T>
concept Is = std::same_as<std::remove_const_t<B>, T>;

inline constexpr std::int64_t kNoDecimal = std::numeric_limits<std::int64_t>::min();

class BodyWriter {
public:
    void number(const auto& value) { out_.varint(static_cast<std::uint64_t>(value)); }
    void moment(const std::int64_t& value) { out_.signedVarint(value); }
    void decimal(const Decimal& value) { out_.signedVarint(value.millionths()); }
    void decimalOrNone(const std::optional<Decimal>& value) { out_.signedVarint(value ? value->millionths() : kNoDecimal); }
    void text(const std::string& value, std::size_t) { out_.text(value); }
    void blob(const std::vector<std::uint8_t>& value, std::size_t) {
        out_.varint(value.size());
        out_.raw(value);
    }
    void flag(const bool& value) { out_.byte(value ? 1 : 0); }
    template <std::size_t N>
    void raw(const std::array<std::uint8_t, N>& value) {
        out_.raw(value);
    }
    template <class Enum>
    void choice(const Enum& value, Enum, Enum) {
        out_.byte(static_cast<std::uint8_t>(value));
    }
    template <class T, class Each>
    void list(const std::vector<T>& values, std::size_t, Each each) {
        out_.varint(values.size());
        for (const T& value : values) {
            each(value);
        }
    }
    ByteWriter& stream() { return out_; }

private:
    ByteWriter out_;
};

class BodyReader {
public:
    explicit BodyReader(ByteReader& in) : in_(in) {}

    template <class T>
    void number(T& value) {
        const std::uint64_t read = in_.varint();
        value = static_cast<T>(read);
        if (static_cast<std::uint64_t>(value) != read) {
            in_.fail();
        }
    }
    void moment(std::int64_t& value) { value = in_.signedVarint(); }
    void decimal(Decimal& value) { value = Decimal::fromMillionths(in_.signedVarint()); }
    void decimalOrNone(std::optional<Decimal>& value) {
        const std::int64_t millionths = in_.signedVarint();
        value = millionths == kNoDecimal ? std::nullopt : std::optional(Decimal::fromMillionths(millionths));
    }
    void text(std::string& value, std::size_t limit) { value = in_.text(limit); }
    void blob(std::vector<std::uint8_t>& value, std::size_t limit) {
        value.resize(in_.count(limit));
        in_.raw(value);
    }
    void flag(bool& value) {
        const std::uint8_t read = in_.byte();
        value = read == 1;
        if (read > 1) {
            in_.fail();
        }
    }
    template <std::size_t N>
    void raw(std::array<std::uint8_t, N>& value) {
        in_.raw(value);
    }
    template <class Enum>
    void choice(Enum& value, Enum first, Enum last) {
        const std::uint8_t read = in_.byte();
        if (read < static_cast<std::uint8_t>(first) || read > static_cast<std::uint8_t>(last)) {
            in_.fail();
            return;
        }
        value = static_cast<Enum>(read);
    }
    template <class T, class Each>
    void list(std::vector<T>& values, std::size_t limit, Each each) {
        values.resize(in_.count(limit));
        for (T& value : values) {
            each(value);
        }
    }

private:
    ByteReader& in_;
};

template <class A, Is<Value> B>
void fields(A& a, B& value) {
    a.choice(value.state, ValueState::notEntered, ValueState::notYetAvailable);
    a.choice(value.finality, Finality::final, Finality::estimate);
    a.decimal(value.number);
    a.text(value.remark, kMaxTextBytes);
}

template <class A, class B>
requires(Is<B, ParagraphText> || Is<B, Explanation> || Is<B, Comment>) void fields(A& a, B& body) {
    a.text(body.text, kMaxTextBytes);
}

template <class A, Is<Score> B>
void fields(A& a, B& score) {
    a.decimalOrNone(score.points);
    a.text(score.remark, kMaxTextBytes);
    a.list(score.evidence, 100, [&](auto& each) { a.text(each, 256); });
}

template <class A, Is<SubmissionState> B>
void fields(A& a, B& state) {
    a.choice(state.step, SubmissionStep::submitted, SubmissionStep::accepted);
    a.number(state.revision);
    a.text(state.reason, kMaxTextBytes);
    a.list(state.cells, 1000, [&](auto& each) { a.text(each.text, 200); });
    a.raw(state.contentHash);
}

template <class A, Is<OperationId> B>
void fields(A& a, B& id) {
    a.raw(id.device.bytes);
    a.number(id.sequence);
}

template <class A, Is<Receipt> B>
void fields(A& a, B& receipt) {
    fields(a, receipt.submission);
    a.number(receipt.revision);
    a.number(receipt.cells);
    a.number(receipt.paragraphs);
    a.number(receipt.scores);
    a.raw(receipt.contentHash);
    a.moment(receipt.receivedAtMilliseconds);
    a.raw(receipt.signature);
}

template <class A, Is<Refusal> B>
void fields(A& a, B& refusal) {
    fields(a, refusal.operation);
    a.text(refusal.reason, 64);
}

template <class A, Is<FormDocument> B>
void fields(A& a, B& document) {
    a.text(document.json, kMaxDocumentBytes);
}

template <class A, Is<CampaignDocument> B>
void fields(A& a, B& document) {
    a.text(document.json, kMaxDocumentBytes);
    a.choice(document.phase, PeriodPhase::open, PeriodPhase::published);
}

template <class A, Is<Adjustment> B>
void fields(A& a, B& adjustment) {
    a.decimal(adjustment.amount);
    a.text(adjustment.reason, kMaxTextBytes);
    a.flag(adjustment.withdrawn);
}

template <class A, Is<LockException> B>
void fields(A& a, B& exception) {
    a.text(exception.until, 32);
    a.text(exception.reason, kMaxTextBytes);
}

template <class A, Is<Invitation> B>
void fields(A& a, B& invitation) {
    a.choice(invitation.role, Role::server, Role::board);
    a.raw(invitation.codeHash);
    a.moment(invitation.expiresAtMilliseconds);
}

template <class A, Is<DeviceRecord> B>
void fields(A& a, B& record) {
    a.raw(record.publicKey);
    a.choice(record.role, Role::server, Role::board);
    a.text(record.person, 256);
    a.text(record.deviceName, 256);
    a.text(record.invitation, 64);
}

template <class A, Is<Revocation> B>
void fields(A& a, B& revocation) {
    a.text(revocation.reason, kMaxTextBytes);
}

template <class A, Is<AttachmentRecord> B>
void fields(A& a, B& record) {
    a.text(record.fileName, 256);
    a.text(record.mediaType, 128);
    a.number(record.bytes);
    a.flag(record.removed);
    a.list(record.evidenceOf, 100, [&](auto& each) { a.text(each, 256); });
}

template <class A, Is<HandoverNotice> B>
void fields(A& a, B& notice) {
    a.number(notice.term);
    a.raw(notice.serverKey);
    a.raw(notice.certificateFingerprint);
    a.list(notice.addresses, 16, [&](auto& each) { a.text(each, 256); });
    a.moment(notice.issuedAtMilliseconds);
    a.raw(notice.signature);
}

template <class A, Is<FrozenReport> B>
void fields(A& a, B& report) {
    a.list(report.cut, kMaxCut, [&](auto& each) { fields(a, each); });
    a.flag(report.withScores);
    a.flag(report.withFindings);
    a.flag(report.isRestated);
    a.text(report.note, kMaxTextBytes);
    a.raw(report.content);
    a.list(report.files, kMaxPublishedFiles, [&](auto& each) {
        a.text(each.name, 256);
        a.raw(each.hash);
    });
}

template <class A, Is<Publication> B>
void fields(A& a, B& publication) {
    a.text(publication.note, kMaxTextBytes);
    a.list(publication.files, kMaxPublishedFiles, [&](auto& each) {
        a.text(each.name, 256);
        a.blob(each.bytes, kMaxDocumentBytes);
    });
}

template <class A, Is<BallotRecord> B>
void fields(A& a, B& record) {
    a.text(record.json, kMaxDocumentBytes);
    a.flag(record.withdrawn);
}

}  // namespace hopluu::journal

#include "fuzz/framed.h"
#include "fuzz/target.h"
#include "sync/handover_card.h"
#include "sync/handover_notice.h"
#include "sync/handover_package.h"
#include "sync/line_memory.h"
#include "sync/packing.h"
#include "sync/poll.h"
#include "sync/sealed_file.h"
#include "sync/tus.h"

#include <algorithm>

namespace hopluu::fuzz {

namespace {

bool decodeFrame(ByteView input) {
    bool accepted = false;
    for (const auto kind : {sync::EnvelopeKind::request, sync::EnvelopeKind::renewal}) {
        const auto opened = sync::openFrame(input, kind);
        if (!opened) {
            refused(opened.error());
            continue;
        }
        accepted = true;
        (void)sync::verifySignature(*opened, fixedIdentity("board").publicKey);
        if (const auto request = sync::readRequest(*opened); !request) {
            refused(request.error());
        }
        if (const auto renewal = sync::readRenewal(*opened); !renewal) {
            refused(renewal.error());
        }
    }
    return accepted;
}

bool decodeRequest(ByteView input) {
    const Identity board = fixedIdentity("board");
    const auto read = [&](ByteView envelope) { return sync::readRequest(*sync::openFrame(envelope, sync::EnvelopeKind::request)); };
    const auto request = read(signedRequest(input, board));
    if (!request) {
        return refused(request.error());
    }
    require(request->operations.size() <= sync::kMaxRequestOperations, "no more operations than a request may hold");
    const auto again = read(sync::sealRequest(*request, board));
    require(again && *again == *request, "a request that is sealed reads the same");
    return true;
}

bool decodeAnswer(ByteView input) {
    const auto answer = sync::openAnswer(codedAnswer(input, {}), sync::EnvelopeKind::answer, {}, {});
    if (!answer) {
        return refused(answer.error());
    }
    const auto again = sync::openAnswer(sync::sealAnswer(*answer, sync::EnvelopeKind::answer, {}, {}), sync::EnvelopeKind::answer, {}, {});
    require(again && *again == *answer, "an answer that is sealed reads the same");
    return true;
}

bool decodePacked(ByteView input) {
    constexpr std::size_t kLimit = 64 * 1024;
    const auto plain = sync::unpack(input, kLimit);
    if (!plain) {
        return refused(plain.error());
    }
    require(plain->size() <= kLimit, "nothing expands beyond its limit");
    const auto again = sync::unpack(sync::pack(*plain), kLimit);
    require(again && *again == *plain, "what is packed unpacks");
    require(sync::pack(*plain).size() <= plain->size() + 1, "packing makes nothing longer");
    return true;
}

bool decodeOperation(ByteView input) {
    const auto operation = sync::unpackOperation(input);
    if (!operation) {
        return refused(operation.error());
    }
    const auto again = sync::unpackOperation(sync::packOperation(*operation));
    require(again && *again == *operation, "an operation that is packed unpacks");
    return true;
}

bool decodeFile(ByteView input) {
    const Identity server = fixedIdentity("server");
    const auto direct = sync::openSealedFile(sync::Direction::toServer, server, input);
    if (!direct) {
        refused(direct.error());
    }
    const Bytes sealed = sync::writeSealedFile(sync::Direction::toServer, server.publicKey, input);
    const auto back = sync::openSealedFile(sync::Direction::toServer, server, sealed);
    require(back && std::equal(back->begin(), back->end(), input.begin(), input.end()), "what is sealed opens");
    return true;
}

bool decodePoll(ByteView input) {
    const auto poll = sync::readPoll(asText(input));
    if (!poll) {
        return refused(poll.error());
    }
    const auto again = sync::readPoll(sync::writePoll(poll->poll, {}));
    require(again && again->poll == poll->poll && sync::isGenuine(*again, {}), "a poll that is written reads the same");
    return true;
}

bool decodeNotices(ByteView input) {
    const auto notices = sync::readNotices(asText(input));
    if (!notices) {
        return refused(notices.error());
    }
    require(notices->size() <= sync::kMaxNotices, "no more notices than a file may hold");
    const auto again = sync::readNotices(sync::writeNotices(*notices));
    require(again && *again == *notices, "notices that are written read the same");
    return true;
}

bool decodeCard(ByteView input) {
    const auto card = sync::readCard(asText(input));
    if (!card) {
        return refused(card.error());
    }
    const auto again = sync::readCard(sync::write(*card));
    require(again && *again == *card, "a card that is written reads the same");
    return true;
}

bool decodeRehearsal(ByteView input) {
    const auto statement = sync::readRehearsal(asText(input));
    if (!statement) {
        return refused(statement.error());
    }
    (void)sync::isGenuine(*statement);
    const auto again = sync::readRehearsal(sync::write(*statement));
    require(again && *again == *statement, "a statement that is written reads the same");
    return true;
}

bool decodePackage(ByteView input) {
    std::size_t offset = 0;
    const sync::ByteSource source = [&](std::span<std::uint8_t> out) -> Result<std::size_t> {
        const std::size_t size = std::min(out.size(), input.size() - offset);
        std::copy_n(input.begin() + static_cast<std::ptrdiff_t>(offset), size, out.begin());
        offset += size;
        return size;
    };
    const auto from = sync::checkPackage(source, input.size(), fixedIdentity("server").publicKey);
    return from.has_value() || refused(from.error());
}

bool decodeTus(ByteView input) {
    const std::string_view text = asText(input);
    const auto hash = sync::tus::readMetadata(text);
    if (hash) {
        require(hash->size() == 64, "a content hash has 64 digits");
        require(sync::tus::readMetadata(sync::tus::writeMetadata(*hash)) == hash, "metadata that are written read the same");
    }
    const auto number = sync::tus::readNumber(text);
    require(!number || sync::tus::readNumber(std::to_string(*number)) == number, "a number that is written reads the same");
    const auto authorization = sync::tus::readAuthorization(text);
    return hash || number || authorization;
}

bool decodeLine(ByteView input) {
    const auto memory = sync::LineMemory::fromText(asText(input));
    require(memory.sendLimit() > 0 && memory.newsLimit(true) > 0, "whatever is remembered, something is sent");
    require(sync::LineMemory::fromText(memory.text()) == memory, "what is remembered is remembered the same");
    return true;
}

constexpr Target kTargets[] = {
    {"frame", 4'096, decodeFrame, 4},
    {"request", 4'096, decodeRequest, 20},
    {"answer", 4'096, decodeAnswer, 20},
    {"packed", 4'096, decodePacked, 4},
    {"operation", 4'096, decodeOperation},
    {"file", 512, decodeFile, 40},
    {"poll", 512, decodePoll},
    {"notices", 4'096, decodeNotices, 4},
    {"card", 2'048, decodeCard, 4},
    {"rehearsal", 8'192, decodeRehearsal, 4},
    {"package", 4'096, decodePackage, 4},
    {"tus", 512, decodeTus},
    {"line", 128, decodeLine},
};

}  // namespace

std::span<const Target> envelopeTargets() {
    return kTargets;
}

}  // namespace hopluu::fuzz

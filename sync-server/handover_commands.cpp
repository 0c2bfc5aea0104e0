#include "handover_commands.h"

#include "exit_code.h"
#include "handover.h"
#include "handover_files.h"
#include "sync/handover_errors.h"
#include "sync/json_fields.h"

#include <fmt/format.h>

#include <string>

namespace hopluu::server {

namespace {

constexpr std::size_t kMaxCardBytes = 16 * 1024;

void describe(const sync::BlocState& state, const HandoverTalk& talk) {
    std::uint64_t bytes = 0;
    for (const auto& [name, proof] : state.files) {
        bytes += proof.size;
    }
    talk.say(
        "  {} thao tác ({} bị từ chối), {} đơn vị, {} lần nộp, {} xung đột, {} tệp đính kèm ({} MB)\n"
        "  {} operations ({} refused), {} units, {} submissions, {} conflicts, {} attachments ({} MB)\n",
        state.operations, state.refused, state.units.size(), state.submissions.size(), state.conflicts, state.files.size(), bytes >> 20U,
        state.operations, state.refused, state.units.size(), state.submissions.size(), state.conflicts, state.files.size(), bytes >> 20U);
}

void saySender(const sync::PublicKey& key, const HandoverTalk& talk) {
    talk.say("Mã máy chủ cũ · code of the old server: {}\n", sync::spokenCode(key));
    talk.code("old", sync::spokenCode(key));
}

Result<sync::ServerCard> readCardFile(const std::filesystem::path& file) {
    auto text = readHandoverFile(file, kMaxCardBytes, sync::errors::notACard());
    return text ? sync::readCard(*text) : fail(text.error());
}

void sayReceiver(const sync::ServerCard& card, const HandoverTalk& talk) {
    talk.say("Mã máy chủ mới · code of the new server: {}  ({})\n", sync::spokenCode(card.serverKey), card.addresses.front());
    talk.code("new", sync::spokenCode(card.serverKey));
}

}  // namespace

HandoverCommands::HandoverCommands(CLI::App& program, const ServerOptions& options, const bool& whileInputIsOpen)
    : options_(options), whileInputIsOpen_(whileInputIsOpen) {
    cardCommand_ = program.add_subcommand("card", "Danh thiếp của máy chủ này, để nhận bàn giao / this server's card, for a handover");
    cardCommand_->fallthrough();
    CLI::App* group = program.add_subcommand("handover", "Bàn giao khối sang máy chủ khác / hand the bloc over to another server");
    group->fallthrough();
    group->require_subcommand(1);
    const auto add = [&](const char* name, const char* help) {
        CLI::App* command = group->add_subcommand(name, help);
        command->fallthrough();
        return command;
    };
    packCommand_ = add("pack", "Máy chủ cũ: đóng gói để diễn tập / old server: a package to rehearse with");
    rehearseCommand_ = add("rehearse", "Máy chủ mới: diễn tập, không thay đổi gì / new server: rehearse, changing nothing");
    commitCommand_ = add("commit", "Máy chủ cũ: bàn giao, sau đó chỉ đọc / old server: hand over, read-only afterwards");
    takeCommand_ = add("take", "Máy chủ mới: nhận bàn giao / new server: take the bloc");
    noticeCommand_ = add("notice", "Thông báo bàn giao cho các máy / the notice for the laptops");
    for (CLI::App* command : {cardCommand_, packCommand_, rehearseCommand_, commitCommand_, takeCommand_, noticeCommand_}) {
        command->add_flag("--events", tellsEvents_, "Ghi từng dòng JSON cho chương trình / a JSON object a line, for a program");
    }
    cardCommand_->add_option("--to", to_, "Tệp để ghi, nếu không thì ra màn hình / file to write, else the terminal")->type_name("FILE");
    for (CLI::App* command : {packCommand_, commitCommand_}) {
        command->add_option("--card", card_, "Danh thiếp của máy chủ mới / the new server's card")->required()->type_name("FILE");
        command->add_option("--to", to_, "Gói .hopluu-bloc để ghi / package to write")->required()->type_name("FILE");
    }
    commitCommand_->add_option("--rehearsal", rehearsal_, "Biên bản diễn tập / the rehearsal statement")->required()->type_name("FILE");
    for (CLI::App* command : {rehearseCommand_, takeCommand_}) {
        command->add_option("package", package_, "Gói .hopluu-bloc / the package")->required()->type_name("FILE");
    }
    rehearseCommand_->add_option("--to", to_, "Biên bản diễn tập để ghi / statement to write")->required()->type_name("FILE");
    noticeCommand_->add_option("--to", to_, "Tệp thông báo để ghi / notice file to write")->required()->type_name("FILE");
}

std::optional<int> HandoverCommands::run() const {
    // A commit goes through once it is begun: it cannot be taken back.
    const HandoverTalk talk(tellsEvents_ ? HandoverTalk::To::program : HandoverTalk::To::person,
                            whileInputIsOpen_ && !*commitCommand_ ? HandoverTalk::Stops::whenInputCloses : HandoverTalk::Stops::never);
    return *cardCommand_       ? std::optional{card(talk)}
           : *packCommand_     ? std::optional{pack(talk)}
           : *rehearseCommand_ ? std::optional{rehearse(talk)}
           : *commitCommand_   ? std::optional{commit(talk)}
           : *takeCommand_     ? std::optional{take(talk)}
           : *noticeCommand_   ? std::optional{notice(talk)}
                               : std::nullopt;
}

int HandoverCommands::card(const HandoverTalk& talk) const {
    const auto card = makeCard(options_);
    if (!card) {
        return talk.failed(card.error());
    }
    if (to_.empty()) {
        fmt::print("{}", sync::write(*card));
        return kSuccess;
    }
    if (auto written = writeHandoverFile(to_, sync::write(*card)); !written) {
        return talk.failed(written.error());
    }
    sayReceiver(*card, talk);
    talk.say(
        "Hãy đưa tệp {} sang máy chủ cũ; khi đóng gói, mã hiện ra ở đó phải giống mã trên.\n"
        "Take the file to the old server; the code shown there when packing must be the one above.\n",
        to_.string());
    talk.done(nullptr);
    return kSuccess;
}

int HandoverCommands::pack(const HandoverTalk& talk) const {
    const auto card = readCardFile(card_);
    if (!card) {
        return talk.failed(card.error());
    }
    sayReceiver(*card, talk);
    const auto state = packBloc(options_, *card, to_, talk.progress());
    if (!state) {
        return talk.failed(state.error());
    }
    describe(*state, talk);
    talk.say(
        "Gói diễn tập: {}. Máy chủ này vẫn giữ khối. Ở máy chủ mới hãy chạy:\n"
        "  hopluu-server handover rehearse GÓI --to bien-ban.json\n"
        "The package to rehearse with lies there. This server still holds the bloc. Run the command above on the new server.\n",
        to_.string());
    talk.done(&*state);
    return kSuccess;
}

int HandoverCommands::rehearse(const HandoverTalk& talk) const {
    const auto rehearsal = rehearseHandover(options_, package_, talk.progress());
    if (!rehearsal) {
        return talk.failed(rehearsal.error());
    }
    saySender(rehearsal->statement.from, talk);
    if (!rehearsal->differences.empty()) {
        talk.say("KHÔNG GIỐNG · NOT IDENTICAL\n");
        talk.differs(rehearsal->differences);
        return kNotSound;
    }
    if (auto written = writeHandoverFile(to_, sync::write(rehearsal->statement)); !written) {
        return talk.failed(written.error());
    }
    talk.say("GIỐNG HỆT: mọi thao tác đã được dựng lại ở đây. · IDENTICAL: every operation has been folded again here.\n");
    describe(rehearsal->statement.state, talk);
    talk.say(
        "Hãy đưa biên bản {} về máy chủ cũ và chạy ở đó:\n"
        "  hopluu-server handover commit --card DANH-THIẾP --rehearsal BIÊN-BẢN --to GÓI\n"
        "Take the statement back to the old server and run the command above there.\n",
        to_.string());
    talk.done(&rehearsal->statement.state);
    return kSuccess;
}

int HandoverCommands::commit(const HandoverTalk& talk) const {
    const auto card = readCardFile(card_);
    const auto text = readHandoverFile(rehearsal_, sync::kMaxStatementBytes, sync::errors::notAStatement());
    const auto rehearsal = text ? sync::readRehearsal(*text) : Result<sync::RehearsalStatement>{fail(text.error())};
    if (!card || !rehearsal) {
        return talk.failed(!card ? card.error() : rehearsal.error());
    }
    sayReceiver(*card, talk);
    const auto notice = commitHandover(options_, *card, *rehearsal, to_, talk.progress());
    if (!notice) {
        return talk.failed(notice.error());
    }
    talk.say(
        "Đã bàn giao (nhiệm kỳ {}). Máy chủ này từ nay chỉ để đọc và chỉ đường cho các máy; hãy để nó chạy thêm vài tháng.\n"
        "Ở máy chủ mới hãy chạy: hopluu-server handover take {}\n"
        "Handed over (term {}). This server can only be read from now on and shows the laptops the way; keep it running for some months.\n"
        "Run the command above on the new server.\n",
        notice->term, to_.filename().string(), notice->term);
    talk.done(nullptr, {{"term", notice->term}});
    return kSuccess;
}

int HandoverCommands::take(const HandoverTalk& talk) const {
    const auto taken = takeBloc(options_, package_, talk.progress());
    if (!taken) {
        return talk.failed(taken.error());
    }
    talk.say("GIỐNG HỆT · IDENTICAL\n");
    describe(taken->state, talk);
    talk.say(
        "Máy chủ này giữ khối từ nhiệm kỳ {}. Hãy chạy máy chủ; lời mời của Khối trưởng mới sẽ nằm trong thư mục dữ liệu.\n"
        "This server holds the bloc from term {} on. Run it; the new leader's invitation will lie in the data folder.\n",
        taken->term, taken->term);
    talk.done(&taken->state, {{"term", taken->term}});
    return kSuccess;
}

int HandoverCommands::notice(const HandoverTalk& talk) const {
    const auto notices = noticesOf(options_);
    if (!notices) {
        return talk.failed(notices.error());
    }
    if (auto written = writeHandoverFile(to_, sync::writeNotices(*notices)); !written) {
        return talk.failed(written.error());
    }
    talk.say(
        "Thông báo bàn giao: {}. Gửi cho máy nào không tới được máy chủ cũ; ở đó chạy: hopluu move {}\n"
        "The notice lies there. Send it to any laptop that cannot reach the old server; run the command above there.\n",
        to_.string(), to_.filename().string());
    talk.done(nullptr);
    return kSuccess;
}

}  // namespace hopluu::server

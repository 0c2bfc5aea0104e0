#include "engine/frozen_report.h"

#include "engine/frozen_errors.h"
#include "form/campaign_reader.h"
#include "journal/byte_stream.h"
#include "report/report_content.h"
#include "sync/crypto.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <utility>

namespace hopluu::engine {

namespace {

using consolidation::Comparison;

constexpr std::size_t kPartBytes = 1024 * 1024;  // of the journal that is copied at a time

/// docs/spec/journal.md#frozen-report.
sync::Hash digestOf(const report::ReportContent& content) {
    journal::ByteWriter out;
    out.varint(content.sections.size());
    for (const auto& section : content.sections) {
        out.text(section.code);
        out.text(section.heading);
        out.varint(section.sentences.size());
        for (const auto& sentence : section.sentences) {
            out.text(sentence);
        }
    }
    out.varint(content.cells.size());
    for (const auto& cell : content.cells) {
        out.byte(static_cast<std::uint8_t>(cell.table));
        for (const auto* text : {&cell.row, &cell.column, &cell.rowName, &cell.columnName, &cell.text}) {
            out.text(*text);
        }
    }
    return sync::hash(out.bytes());
}

/// Every operation that counts here, in order of arrival.
Status forEachOperation(const Store& store, const std::function<Status(std::vector<Operation>)>& take) {
    News part;
    do {
        auto next = store.news(part.cursor, DeviceId{}, kPartBytes, [](const Address&) { return true; });
        if (!next) {
            return fail(next.error());
        }
        part = std::move(*next);
        std::vector<Operation> operations;
        for (auto& entry : part.entries) {
            operations.push_back(std::move(entry.operation));
        }
        if (auto taken = take(std::move(operations)); !taken) {
            return taken;
        }
    } while (part.more);
    return {};
}

/// Where each device has come to.
Result<std::vector<OperationId>> cutNow(const Store& store) {
    std::map<DeviceId, std::uint64_t> last;
    auto read = forEachOperation(store, [&](const std::vector<Operation>& operations) -> Status {
        for (const auto& operation : operations) {
            last[operation.id.device] = std::max(last[operation.id.device], operation.id.sequence);
        }
        return {};
    });
    if (!read) {
        return fail(read.error());
    }
    std::vector<OperationId> cut;
    cut.reserve(last.size());
    for (const auto& [device, sequence] : last) {
        cut.push_back({device, sequence});
    }
    if (cut.size() > kMaxCut) {
        return fail(errors::tooManyDevices());
    }
    return cut;
}

/// The journal as it stood at the cut, in memory.
Result<Workspace> workspaceAt(const Workspace& workspace, const std::vector<OperationId>& cut) {
    std::map<DeviceId, std::uint64_t> last;
    for (const auto& each : cut) {
        last.emplace(each.device, each.sequence);
    }
    auto then = Workspace::inMemory([now = workspace.now()] { return now; });
    if (!then) {
        return then;
    }
    auto copied = forEachOperation(workspace.store(), [&](std::vector<Operation> operations) -> Status {
        std::erase_if(operations, [&](const Operation& each) {
            const auto found = last.find(each.id.device);
            return found == last.end() || each.id.sequence > found->second;
        });
        auto taken = then->store().ingest(operations);
        return taken ? Status{} : Status{fail(taken.error())};
    });
    return copied ? std::move(then) : Result<Workspace>{fail(copied.error())};
}

Result<FrozenReport> frozenAt(const Workspace& workspace, const PeriodId& period, std::uint32_t number) {
    auto found = workspace.store().read({period, kBloc, Topic::frozenReport, ItemCode{std::to_string(number)}});
    if (!found) {
        return fail(found.error());
    }
    return found->shown() == nullptr ? fail(errors::unknownFrozen(number))
                                     : Result<FrozenReport>{std::get<FrozenReport>(found->shown()->body)};
}

std::uint32_t numberOf(const ItemCode& item) {
    std::uint32_t number = 0;
    const char* end = item.text.data() + item.text.size();
    const auto read = std::from_chars(item.text.data(), end, number);
    return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

template <class View>
void sortByNumber(std::vector<View>& views) {
    std::sort(views.begin(), views.end(), [](const View& a, const View& b) { return a.number < b.number; });
}

ReportWishes wishesOf(const FrozenReport& frozen, const std::filesystem::path& docxTemplate) {
    return {{frozen.withScores, frozen.withFindings}, docxTemplate, frozen.isRestated ? Comparison::restated : Comparison::asReported};
}

Checked<ReportMaterial> materialAt(const Workspace& workspace, const PeriodId& period, const FrozenReport& frozen,
                                   const std::filesystem::path& docxTemplate) {
    auto then = workspaceAt(workspace, frozen.cut);
    if (!then) {
        return fail(Errors{then.error()});
    }
    auto material = readReport(*then, period, Basis::accepted, wishesOf(frozen, docxTemplate));
    return material ? Checked<ReportMaterial>{std::move(*material)} : fail(Errors{material.error()});
}

/// What the frozen report said, read again; checked against what was written down then. A report that was frozen when the leader's scores
/// were not printed yet says the same without them, and then `material` loses them.
Checked<report::ReportContent> contentAt(ReportMaterial& material, const FrozenReport& frozen, std::uint32_t number) {
    auto content = report::contentOf(material.input());
    if (content && digestOf(*content) != frozen.content && !material.approvedScores.empty()) {
        material.approvedScores.clear();
        content = report::contentOf(material.input());
    }
    if (content && digestOf(*content) != frozen.content) {
        return fail(Errors{errors::frozenDiffers(number)});
    }
    return content;
}

/// The others are for programs, or for those who go on writing. No path: what came from elsewhere is written into the folder that was
/// chosen.
bool isForReaders(const std::string& file) {
    const bool isPlain = file.find_first_of("/\\:") == std::string::npos && !file.starts_with(".");
    return isPlain && (file.ends_with(".pdf") || file.ends_with(".xlsx") || file.ends_with(".html"));
}

std::vector<FileDigest> digestsOf(const std::vector<report::NamedFile>& files) {
    std::vector<FileDigest> digests;
    digests.reserve(files.size());
    for (const auto& file : files) {
        digests.push_back({file.name, sync::hash(file.bytes)});
    }
    return digests;
}

}  // namespace

Result<std::vector<FrozenView>> frozenReports(const Workspace& workspace, const PeriodId& period) {
    auto entries = workspace.store().entries(period, kBloc, Topic::frozenReport);
    auto published = publishedReports(workspace.store(), period);
    if (!entries || !published) {
        return fail(!entries ? entries.error() : published.error());
    }
    std::vector<FrozenView> views;
    for (const auto& entry : *entries) {
        const Operation& shown = *entry.contents.shown();
        auto person = workspace.personAt(shown.id.device);
        if (!person) {
            return fail(person.error());
        }
        FrozenView view{numberOf(entry.address.item), std::get<FrozenReport>(shown.body), std::move(*person), shown.time.milliseconds(),
                        false};
        view.isPublished =
            std::any_of(published->begin(), published->end(), [&](const PublishedView& each) { return each.number == view.number; });
        views.push_back(std::move(view));
    }
    sortByNumber(views);
    return views;
}

Checked<std::uint32_t> freezeReport(Workspace& workspace, const PeriodId& period, const std::string& note, const ReportWishes& wishes) {
    auto before = frozenReports(workspace, period);
    auto cut = cutNow(workspace.store());
    auto material = readReport(workspace, period, Basis::accepted, wishes);
    if (!before || !cut || !material) {
        return fail(Errors{!before ? before.error() : !cut ? cut.error() : material.error()});
    }
    auto content = report::contentOf(material->input());
    auto files = report::makeFiles(material->input());
    if (!content || !files) {
        return fail(!content ? content.error() : files.error());
    }
    FrozenReport frozen{std::move(*cut),    wishes.annexes.scores, wishes.annexes.findings, wishes.comparison == Comparison::restated, note,
                        digestOf(*content), digestsOf(*files)};
    if (!before->empty() && before->back().report.content == frozen.content && before->back().report.files == frozen.files) {
        return fail(Errors{errors::frozenSame(before->back().number)});
    }
    const std::uint32_t number = before->empty() ? 1 : before->back().number + 1;
    auto written = workspace.store().record(
        std::vector<Draft>{{{period, kBloc, Topic::frozenReport, ItemCode{std::to_string(number)}}, std::move(frozen)}});
    return written ? Checked<std::uint32_t>{number} : fail(Errors{written.error()});
}

Checked<Remade> remakeReport(const Workspace& workspace, const PeriodId& period, std::uint32_t number,
                             const std::filesystem::path& docxTemplate) {
    const auto frozen = frozenAt(workspace, period, number);
    if (!frozen) {
        return fail(Errors{frozen.error()});
    }
    auto material = materialAt(workspace, period, *frozen, docxTemplate);
    if (!material) {
        return fail(material.error());
    }
    if (const auto content = contentAt(*material, *frozen, number); !content) {
        return fail(content.error());
    }
    auto files = report::makeFiles(material->input());
    if (!files) {
        return fail(files.error());
    }
    Remade remade{std::move(*files), {}};
    for (const auto& made : digestsOf(remade.files)) {
        if (std::find(frozen->files.begin(), frozen->files.end(), made) == frozen->files.end()) {
            remade.otherwise.push_back(made.name);
        }
    }
    return remade;
}

Checked<report::ReportDifference> changesSince(const Workspace& workspace, const PeriodId& period, std::uint32_t number) {
    const auto frozen = frozenAt(workspace, period, number);
    if (!frozen) {
        return fail(Errors{frozen.error()});
    }
    auto then = materialAt(workspace, period, *frozen, {});
    if (!then) {
        return fail(then.error());
    }
    const auto before = contentAt(*then, *frozen, number);
    if (!before) {
        return fail(before.error());
    }
    const auto now = readReport(workspace, period, Basis::accepted, wishesOf(*frozen, {}));
    if (!now) {
        return fail(Errors{now.error()});
    }
    const auto after = report::contentOf(now->input());
    return after ? Checked<report::ReportDifference>{report::differenceOf(*before, *after)} : fail(after.error());
}

Status publishReport(Workspace& workspace, const PeriodId& period, std::uint32_t number) {
    const auto frozen = frozenAt(workspace, period, number);
    auto remade = remakeReport(workspace, period, number, {});
    auto setup = workspace.setup(period);
    if (!frozen || !remade || !setup) {
        return fail(!frozen ? frozen.error() : !remade ? remade.error().front() : setup.error());
    }
    Publication publication{frozen->note, {}};
    for (auto& file : remade->files) {
        if (!isForReaders(file.name)) {
            continue;
        }
        if (file.bytes.size() > kMaxDocumentBytes) {
            return fail(errors::publicationTooLarge(file.name));
        }
        publication.files.push_back({std::move(file.name), std::move(file.bytes)});
    }
    Campaign campaign = setup->campaign;
    campaign.period.phase = PeriodPhase::published;
    auto written = workspace.store().record(
        std::vector<Draft>{{{period, kBloc, Topic::publication, ItemCode{std::to_string(number)}}, std::move(publication)},
                           {{period, kBloc, Topic::campaign, {}}, CampaignDocument{writeCampaign(campaign), campaign.period.phase}}});
    return written ? Status{} : Status{fail(written.error())};
}

Result<std::vector<PublishedView>> publishedReports(const Store& store, const PeriodId& period) {
    auto entries = store.entries(period, kBloc, Topic::publication);
    if (!entries) {
        return fail(entries.error());
    }
    std::vector<PublishedView> views;
    for (const auto& entry : *entries) {
        const Operation& shown = *entry.contents.shown();
        PublishedView view{numberOf(entry.address.item), std::get<Publication>(shown.body), shown.time.milliseconds()};
        std::erase_if(view.publication.files, [](const PublishedFile& each) { return !isForReaders(each.name); });
        if (!view.publication.files.empty()) {
            views.push_back(std::move(view));
        }
    }
    sortByNumber(views);
    return views;
}

}  // namespace hopluu::engine

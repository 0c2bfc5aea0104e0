#include "desktop/screens/screen_list.h"

namespace hopluu::test {

namespace {

const std::vector<Screen> kFirstStart = {
    {"first-start", "none", {}},
    {"first-start-invitation",
     "none",
     {"open Joining invitation.hopluu-invite", "type Nguyễn Thị Hoa", "focus deviceName", "press Ctrl+A", "type Máy phòng Đầu tư"}},
    {"first-start-wrong-file", "none", {"open Joining annex.xlsx"}},
    {"first-start-unreachable", "none", {"open Joining invitation.hopluu-invite", "type Nguyễn Thị Hoa", "press Return", "wait"}},
    {"sample", "none", {"sample", "go overview"}},
    {"failed", "failed", {}},
};

const std::vector<Screen> kOverview = {
    {"overview", "filling", {"go overview"}},           {"overview-fresh", "fresh", {"go overview"}},
    {"overview-returned", "returned", {"go overview"}}, {"overview-submitted", "submitted", {"go overview"}},
    {"overview-accepted", "accepted", {"go overview"}}, {"overview-refused", "refused", {"go overview"}},
};

const std::vector<Screen> kAnnex = {
    {"annex", "filling", {"go annex"}},
    {"annex-fresh", "fresh", {"go annex"}},
    {"annex-last-year", "returned", {"go annex revenue.fdi"}},
    {"annex-conflict", "filling", {"go annex capital_realised.fdi"}},
    {"annex-editing", "filling", {"go annex capital_new.fdi", "press F2"}},
    {"annex-ambiguous", "filling", {"go annex labour.fdi", "type 116.000", "press Return"}},
    {"annex-unreadable", "filling", {"go annex labour.fdi", "type mười hai", "press Return"}},
    {"annex-finding", "filling", {"go annex realised_cumulative.fdi"}},
    {"annex-find", "filling", {"go annex", "press Ctrl+F", "type von dang ky"}},
    {"annex-find-none", "filling", {"go annex", "press Ctrl+F", "type xyz"}},
    {"annex-findings", "filling", {"go annex", "press F7"}},
    {"annex-explaining", "filling", {"go annex", "press F7", "click annexExplain0"}},
    {"annex-no-findings", "fresh", {"go annex", "press F7"}},
    {"annex-history", "filling", {"go annex capital_realised.fdi", "press F9"}},
    {"annex-no-history", "fresh", {"go annex capital_realised.fdi", "press F9"}},
    {"annex-menu", "filling", {"go annex capital_realised.fdi", "press Shift+F10"}},
    {"annex-block", "filling", {"go annex capital_new.fdi", "press Shift+Down", "press Shift+Down"}},
    {"annex-paste", "filling", {"go annex capital_adjusted.fdi", "copy 1.234\\n771,6\\n\\nhai trăm\\n1.627,1", "press Ctrl+V"}},
    {"annex-closed", "submitted", {"go annex budget.fdi"}},
    {"annex-returned", "returned", {"go annex budget.fdi"}},
};

const std::vector<Screen> kNarrative = {
    {"narrative", "filling", {"go narrative II.2.1.1"}},
    {"narrative-empty", "fresh", {"go narrative I"}},
    {"narrative-written", "written", {"go narrative II.2.1.1"}},
    {"narrative-figures", "written", {"go narrative II.2.1.1", "press F3"}},
    {"narrative-figures-found", "written", {"go narrative II.2.1.1", "press F3", "type lao dong"}},
    {"narrative-earlier", "written", {"go narrative II.2.1.1", "click aid-1"}},
    {"narrative-history", "written", {"go narrative II.2.1.1", "click aid-2"}},
    {"narrative-closed", "submitted", {"go narrative II.2.1.1"}},
};

const std::vector<Screen> kScoresAndFiles = {
    {"scores", "filling", {"go scores"}},
    {"scores-evidence", "written", {"go scores I.1"}},
    {"scores-history", "written", {"go scores I.1", "click scoreTab-1"}},
    {"scores-too-many", "filling", {"go scores I.1", "type 12", "press Return"}},
    {"scores-closed", "submitted", {"go scores"}},
    {"attachments-empty", "filling", {"go attachments"}},
    {"attachments", "written", {"go attachments"}},
    {"attachments-evidence", "written", {"go attachments", "click targets-*"}},
    {"attachments-refused", "written", {"go attachments", "open AttachmentList notes.txt"}},
    {"attachments-removal", "written", {"go attachments", "click remove-*"}},
};

const std::vector<Screen> kCheck = {
    {"check", "filling", {"go check"}},
    {"check-explaining", "filling", {"go check", "focus explain-realised_fdi_within_registered"}},
    {"check-ready", "ready", {"go check"}},
    {"check-submitting", "ready", {"go check", "click submit"}},
    {"check-on-the-way", "onTheWay", {"go check"}},
    {"check-submitted", "submitted", {"go check"}},
    {"check-returned", "returned", {"go check"}},
    {"check-accepted", "accepted", {"go check"}},
    {"check-again", "again", {"go check"}},
    {"check-refused", "refused", {"go check"}},
};

const std::vector<Screen> kExchange = {
    {"exchange", "filling", {"go exchange"}},
    {"exchange-fresh", "fresh", {"go exchange"}},
    {"exchange-trouble", "filling", {"go exchange", "click exchangeNow", "wait"}},
    {"exchange-stuck", "stuck", {"go exchange"}},
    {"exchange-file", "file", {"go exchange"}},
    {"exchange-wrong-file", "filling", {"go exchange", "open ExchangeController annex.xlsx"}},
    {"exchange-clearing", "clearing", {"go exchange", "press F5", "wait"}},
    {"exchange-connection", "filling", {"go exchange", "click openConnection"}},
    {"exchange-submitted", "submitted", {"go exchange"}},
};

const std::vector<Screen> kOthers = {
    {"conflicts", "filling", {"go conflicts"}},
    {"conflicts-text", "filling", {"go conflicts II.2.1.1"}},
    {"conflicts-none", "fresh", {"go conflicts"}},
    {"colleagues", "filling", {"go colleagues"}},
    {"colleagues-alone", "fresh", {"go colleagues"}},
    {"import", "filling", {"go import"}},
    {"import-preview", "filling", {"go import", "open ExcelImport annex.xlsx", "wait"}},
    {"import-ambiguous", "filling", {"go import", "open ExcelImport by-hand.xlsx", "wait"}},
    {"import-written", "filling", {"go import", "open ExcelImport annex.xlsx", "wait", "click confirmImport", "wait"}},
    {"import-unreadable", "filling", {"go import", "open ExcelImport notes.txt", "wait"}},
    {"import-closed", "submitted", {"go import"}},
    {"menu-file", "filling", {"go overview", "press Alt+T"}},
    {"menu-edit", "filling", {"go overview", "press Alt+S"}},
    {"menu-view", "filling", {"go overview", "press Alt+X"}},
    {"menu-help", "filling", {"go overview", "press Alt+G"}},
    {"settings", "filling", {"go overview", "press Ctrl+,"}},
    {"shortcuts", "filling", {"go overview", "press Ctrl+/"}},
    {"about", "filling", {"go overview", "press Alt+G", "click showAbout"}},
    {"guide", "filling", {"go annex", "press F1"}, "guide"},
    {"guide-check", "filling", {"go check", "press F1"}, "guide"},
};

/// The leader's laptop, while eight boards are accepted, one is returned and one waits; `leaderPublished`: with a frozen report that is
/// published.
const std::vector<Screen> kLeader = {
    {"leader-boards", "leader", {"go bloc"}},
    {"leader-review", "leader", {"go review vinh-phuc"}},
    {"leader-totals", "leader", {"go totals"}},
    {"leader-total", "leader", {"go totals capital_new.fdi"}},
    {"leader-narrative", "leader", {"go narrative"}},
    {"leader-report", "leader", {"go report"}},
    {"leader-report-preview", "leader", {"go report", "click reportTab-1", "wait", "wait"}},
    {"leader-appraisal", "leader", {"go appraisal"}},
    {"leader-vote", "leader", {"go appraisal", "click appraisalTab-1", "click beginBallot", "wait"}},
    {"leader-setup", "leader", {"go setup"}},
    {"leader-host", "leader", {"go host"}},
    {"leader-exchange", "leader", {"go exchange"}},
};

}  // namespace

const std::vector<Screen>& allScreens() {
    static const std::vector<Screen> all = [] {
        std::vector<Screen> joined;
        for (const auto* part :
             {&kFirstStart, &kOverview, &kAnnex, &kNarrative, &kScoresAndFiles, &kCheck, &kExchange, &kOthers, &kLeader}) {
            joined.insert(joined.end(), part->begin(), part->end());
        }
        return joined;
    }();
    return all;
}

}  // namespace hopluu::test

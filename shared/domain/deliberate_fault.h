// Faults put in on purpose, each at a place where a careless change could put it. Only a build made for the simulation has them
// (HOPLUU_DELIBERATE_FAULTS, tests/simulation): it switches them on one at a time, and must find each. In the product `isFaulty` is
// constant, and the compiler leaves nothing of them.
#pragma once

#include <cstdint>

namespace hopluu {

enum class DeliberateFault : std::uint8_t {
    none,
    // journal
    wallClockDecides,  // of two that do not know each other the later one replaces the other: no conflict
    foldByArrival,     // what is shown depends on the order in which operations came
    refusedCutsOff,    // what a refused operation had replaced is in conflict with the one that follows on it
    // store
    writesNotSynced,  // reported as saved before the disk has it
    timesGoBack,      // the last time given out is not kept
    // laptop
    sentIsReceived,        // marked as received when sent: a lost reply loses the mark
    cursorBeforeNews,      // the cursor moves on though the news could not be stored
    unacknowledgeIgnored,  // what the server does not hold any more stays marked as received
    gapIgnored,            // a gap that the server names is not closed
    refusalForgotten,      // a refused operation stays in the laptop's state
    uncomparedBelieved,    // what the server says it holds counts, compared or not
    // server
    acknowledgeBeforeCommit,  // received is said although storing failed
    sequenceNotChecked,       // an operation after a gap is taken
    doublesTakenTwice,        // what arrives a second time is judged and answered again
    refusedDropped,           // a refused operation leaves no trace
    receiptForgotten,
    revokedMayWrite,
    everyoneSeesAll,
    signatureNotChecked,
    // attachments
    fileNotSynced,         // confirmed before it is on the disk
    fileHashNotChecked,    // other bytes than the hash says
    fileKindNotChecked,    // what may not be attached is kept
    fileOffsetNotChecked,  // a part is added wherever the upload stands
    citationNotChecked,    // files that no operation cites
    fileQuotaNotChecked,
    everyoneReadsFiles,
    penNotPassed,  // an older request goes on writing
    // handover
    oldServerGoesOn,       // not read-only after the notice
    rehearsalNotCompared,  // handed over although something came in since
    rehearsalNotProven,    // a statement of somebody else, or changed
    secretKeyHandedOver,   // the old server's secret key is in the package
    packageNotChecked,     // a package that was changed under way is unpacked
    unpackedNotCompared,   // the new server does not look whether it arrived at the same state
    takenByRehearsal,      // a package without a notice is taken
    takenOverOthers,       // into a server that people have joined
    termNotChecked,        // a notice of an older term moves a laptop
    noticeNotProven,       // so does one that is not signed by the server it trusts
    formerKeyForgotten,    // receipts of the old server are not genuine any more
};

#ifdef HOPLUU_DELIBERATE_FAULTS
inline DeliberateFault theDeliberateFault = DeliberateFault::none;
[[nodiscard]] inline bool isFaulty(DeliberateFault fault) {
    return theDeliberateFault == fault;
}
#else
[[nodiscard]] constexpr bool isFaulty(DeliberateFault) {
    return false;
}
#endif

}  // namespace hopluu

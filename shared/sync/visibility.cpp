#include "sync/visibility.h"

#include "domain/deliberate_fault.h"

namespace hopluu::sync {

namespace {

/// Of what stands under the bloc. A new topic is nobody's but the leader's until it is decided on here.
bool isEveryones(Topic topic) {
    switch (topic) {
        case Topic::form:
        case Topic::campaign:
        case Topic::device:  // the server's own record
        case Topic::handover:
        case Topic::publication:
            return true;
        case Topic::cell:
        case Topic::narrative:
        case Topic::score:
        case Topic::explanation:
        case Topic::comment:
        case Topic::submission:
        case Topic::receipt:
        case Topic::refusal:
        case Topic::adjustment:
        case Topic::lockException:
        case Topic::invitation:
        case Topic::revocation:
        case Topic::approvedScore:
        case Topic::frozenReport:
        case Topic::ballot:
        case Topic::attachment:
            return false;
    }
    return false;
}

}  // namespace

bool maySee(const Address& address, Role role, const UnitId& unit) {
    switch (role) {
        case Role::server:
            return false;
        case Role::leader:
            return true;
        case Role::board:
            break;
    }
    const bool isOwn = address.unit == unit || isFaulty(DeliberateFault::everyoneSeesAll);
    return address.unit == kBloc ? isEveryones(address.topic) : isOwn;
}

}  // namespace hopluu::sync

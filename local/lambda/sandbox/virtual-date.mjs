// The function's own clock: it follows the stack's virtual clock as of the start of each invocation.
const RealDate = Date
let offset = Number(process.env.LOCAL_CLOCK_OFFSET ?? 0)
delete process.env.LOCAL_CLOCK_OFFSET

const now = () => RealDate.now() + offset

function VirtualDate(...given) {
  if (!new.target) return new RealDate(now()).toString()
  return Reflect.construct(
    RealDate,
    given.length > 0 ? given : [now()],
    new.target === VirtualDate ? RealDate : new.target,
  )
}
Object.setPrototypeOf(VirtualDate, RealDate)
VirtualDate.prototype = RealDate.prototype
VirtualDate.prototype.constructor = VirtualDate
VirtualDate.now = now
globalThis.Date = VirtualDate

/** Sets how many milliseconds virtual time is ahead of real time. */
export function setClockOffset(milliseconds) {
  offset = milliseconds
}

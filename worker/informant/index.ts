export { embeddedActor, piecesOf, type Actor } from './actor.ts';
export { type Brief, type BriefAct } from './brief.ts';
export { minutesByTurn, withReply } from './clock.ts';
export { direct } from './director.ts';
export { closedDoors, cuesOf, doorsOf } from './doors.ts';
export { rememberMeeting, unmet, withMemory } from './earlier.ts';
export { foldMeeting } from './fold.ts';
export { instructionInputs, messagesFor, type Exchange } from './messages.ts';
export { profileText } from './profile.ts';

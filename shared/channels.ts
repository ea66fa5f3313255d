/** The wires between window and main; apart from the contract, so that the preload stays small. */
export const callChannel = 'cuttings:call'
export const eventChannel = 'cuttings:event'
export const abandonChannel = 'cuttings:abandon'
export const dropChannel = 'cuttings:drop'

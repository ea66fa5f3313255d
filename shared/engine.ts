/** Version of the rules that find quotes and actors. It grows when they find something else than before. */
export const engineVersion = 4

/** Firefox knows an extension by this name; it must never change. */
export const geckoId = "floyo@floyo.dev";

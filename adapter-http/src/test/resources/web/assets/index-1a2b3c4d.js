export const studio = "Hwasil";

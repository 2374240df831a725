import type { ServiceFacts } from "../service-facts.ts";
import type { Service } from "../service.ts";

export const kaggle: Service = {
  id: "kaggle",
  name: "Kaggle",
  category: "data",
  hosts: ["kaggle.com"],
  exports: ["csv", "zip", "parquet"],
  imports: ["csv", "zip"],
};

export const kaggleFacts: ServiceFacts = {
  api: { page: "https://www.kaggle.com/docs/api", auth: "basic" },
};

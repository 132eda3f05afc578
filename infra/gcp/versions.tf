terraform {
  required_version = ">= 1.9"

  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 6.30"
    }
    time = {
      source  = "hashicorp/time"
      version = "~> 0.9"
    }
  }

  # The state names every resource of the province: keep it in a bucket that only administrators read.
  # terraform init -backend-config="bucket=PROJECT-terraform"
  backend "gcs" {
    prefix = "doi-thoai"
  }
}

provider "google" {
  project = var.project_id
  region  = var.region

  # To an administrator's own login some APIs, Firebase Rules among them, answer 403 unless it is said which project the call counts for.
  user_project_override = true
  billing_project       = var.project_id
}

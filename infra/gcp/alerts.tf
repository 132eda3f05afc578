# A function that keeps failing is told to a person: the queue would otherwise repeat in silence until it gives up.

resource "google_monitoring_notification_channel" "administrator" {
  count = var.alert_email == "" ? 0 : 1

  display_name = "Đối thoại: quản trị"
  type         = "email"
  labels       = { email_address = var.alert_email }

  depends_on = [google_project_service.used]
}

resource "google_monitoring_alert_policy" "failing" {
  count = var.alert_email == "" ? 0 : 1

  display_name          = "Đối thoại: một chức năng trả lời lỗi nhiều lần"
  combiner              = "OR"
  notification_channels = [google_monitoring_notification_channel.administrator[0].id]

  conditions {
    display_name = "5xx"

    condition_threshold {
      filter          = "resource.type = \"cloud_run_revision\" AND metric.type = \"run.googleapis.com/request_count\" AND metric.labels.response_code_class = \"5xx\""
      comparison      = "COMPARISON_GT"
      threshold_value = 10
      duration        = "0s"

      aggregations {
        alignment_period     = "1800s"
        per_series_aligner   = "ALIGN_SUM"
        cross_series_reducer = "REDUCE_SUM"
        group_by_fields      = ["resource.labels.service_name"]
      }
    }
  }

  # Called once a day, it never fails often: Scheduler's four tries, which take up to nine minutes each.
  conditions {
    display_name = "daily-summary"

    condition_threshold {
      filter          = "resource.type = \"cloud_run_revision\" AND resource.labels.service_name = \"daily-summary\" AND metric.type = \"run.googleapis.com/request_count\" AND metric.labels.response_code_class = \"5xx\""
      comparison      = "COMPARISON_GT"
      threshold_value = 3
      duration        = "0s"

      aggregations {
        alignment_period     = "3600s"
        per_series_aligner   = "ALIGN_SUM"
        cross_series_reducer = "REDUCE_SUM"
      }
    }
  }

  documentation {
    content = "Xem nhật ký của chức năng trong Cloud Logging; chạy infra/probe/probe.ts (infra/gcp/README.vi.md, bước 7) để thử từng quyền truy cập."
  }
}
